import Bytes
import FilmAnalytics
import FilmData
import FilmEvaluation

/// The tables of an evaluation of sentiment, the same on a terminal, in Markdown and on a page.
struct SentimentTables {
  let findings: SentimentFindings
  /// How many mistakes are listed.
  var worst = 0

  /// All tables that the data allows.
  var all: [ReportTable] {
    brief + [abstention, coverage, reliability].compactMap { $0 } + slices
      + [films, mistakes].compactMap { $0 }
  }

  /// The first tables, for `brief`.
  var brief: [ReportTable] {
    [figures, confusion] + [sideBySide].compactMap { $0 } + comparisons
  }

  private var figures: ReportTable {
    MetricColumns.columns().reportTable(findings.report.metrics, title: "Figures")
  }

  private var confusion: ReportTable {
    let matrix = findings.report.confusion
    return ReportTable(
      title: "Confusion matrix",
      columns: [.init("", isNumber: false), .init("says fresh"), .init("says rotten")],
      rows: [
        ["is fresh", "\(Int(matrix.truePositives))", "\(Int(matrix.falseNegatives))"],
        ["is rotten", "\(Int(matrix.falsePositives))", "\(Int(matrix.trueNegatives))"],
      ])
  }

  private var abstention: ReportTable? {
    guard let report = findings.abstention, !report.metrics.isEmpty else { return nil }
    return MetricColumns.columns(metric: "", baseline: "all reviews").reportTable(
      report.metrics,
      title: "Without a label within \(DecimalText.text(report.margin, digits: 2)) of one half")
  }

  private var coverage: ReportTable? {
    let curves = findings.curves
    guard curves.coverage.total > 0 else { return nil }
    return SentimentColumns.coverage.reportTable(
      zip(curves.coverage.points, curves.coverageIntervals).map { ($0, $1) }, title: "Coverage",
      note: "Accuracy if only reviews at least this far from one half get a label.")
  }

  /// The bins of probabilities, empty ones too.
  var bins: [SentimentColumns.Bin] {
    findings.report.reliability.bins.enumerated().map { index, bin in
      let (low, high) = ReliabilityTable.bounds(of: index)
      return SentimentColumns.Bin(
        low: low, high: high, content: bin,
        interval: findings.curves.reliabilityIntervals[index])
    }
  }

  private var reliability: ReportTable? {
    guard findings.report.reliability.total > 0 else { return nil }
    return SentimentColumns.reliability.reportTable(
      bins.filter { $0.content.count > 0 }, title: "Reliability",
      note: "How often reviews with such a probability of fresh are fresh.")
  }

  /// One table for each way of dividing the reviews.
  private var slices: [ReportTable] {
    var kinds: [String] = []
    for slice in findings.slices.slices where !kinds.contains(slice.kind) {
      kinds.append(slice.kind)
    }
    return kinds.map { kind in
      SentimentColumns.slices(kind).reportTable(findings.slices[kind], title: "By \(kind)")
    }
  }
}
