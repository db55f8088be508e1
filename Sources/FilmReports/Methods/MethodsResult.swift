import Bytes
package import FilmAnalytics
import FilmEvaluation

/// The figures of methods on the same data, and how much the first differs from the others.
package struct MethodsResult: ResultText {
  /// A method with its figures.
  typealias Entry = (method: String, report: any EvaluationReport)

  let reports: [Entry]
  let comparisons: [(method: String, report: MethodComparison)]
  let counts: [(String, Int)]
  let rivals: [RivalFit]

  /// The results of one or more methods.
  package init<Report>(_ results: MethodResults<Report>) {
    reports = results.reports.map { ($0.method, $0.report) }
    comparisons = results.comparisons
    counts = results.counts
    rivals = results.rivals
  }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    guard let first = reports.first else { return "" }
    guard reports.count > 1 else {
      return ReportResult(first.report, method: first.method, counts: counts)
        .text(format, display)
    }
    let words = CountWords.text(counts) + "\n"
    switch format {
    case .table: return (tables.map { $0.text(display) } + [words]).joined(separator: "\n")
    case .markdown:
      return (tables.map { ReportTable($0).markdown } + [words]).joined(separator: "\n")
    case .json, .jsonl: return object(first)
    case .csv, .tsv: return separated(format)
    case .html:
      return ResultPage.html(
        "Methods", lines: [CountWords.text(counts)], tables.map { ReportTable($0) })
    }
  }

  // MARK: For people

  /// The figures of all methods, and how the first differs from others.
  var tables: [Table] { [figures] + [differences].compactMap { $0 } }

  /// The table has intervals as long as its lines fit a terminal.
  private static let mostIntervals = 3

  /// A line a method, a column a metric with its interval, and last the baseline.
  private var figures: Table {
    let metrics = reports[0].report.metrics
    let hasIntervals = metrics.count <= Self.mostIntervals
    func cells(_ value: Table.Cell, _ interval: String) -> [Table.Cell] {
      hasIntervals ? [value, Table.Cell(interval)] : [value]
    }
    var table = Table(
      [("method", .left)]
        + metrics.flatMap { metric -> [(String, Table.Alignment)] in
          hasIntervals
            ? [(metric.key, .right), ("95 % interval", .right)] : [(metric.key, .right)]
        })
    for (method, report) in reports {
      table.rows.append(
        [Table.Cell(Table.harmless(method))]
          + report.metrics.flatMap { metric in
            cells(
              Table.Cell(DecimalText.text(metric.value, digits: 4), .bold),
              IntervalText.text(metric.interval))
          })
    }
    table.rows.append(
      ["baseline"]
        + metrics.flatMap { metric in
          cells(Table.Cell(metric.baseline.map { DecimalText.text($0, digits: 4) } ?? "–"), "–")
        })
    return table
  }

  /// How much the first method differs from each other one, in the first metric.
  private var differences: Table? {
    guard let key = comparisons.first?.report.metrics.first?.key else { return nil }
    var table = Table([
      ("\(reports[0].method) less", .left), (key, .right), ("95 % interval, paired", .right),
      ("p", .right),
    ])
    for (other, report) in comparisons {
      guard let metric = report.metrics.first else { continue }
      table.rows.append([
        Table.Cell(Table.harmless(other)),
        Table.Cell(DecimalText.signed(metric.value, digits: 4), .bold),
        Table.Cell(IntervalText.text(metric.interval, isSigned: true)),
        Table.Cell(report.pValues.first.map { PValueText.text($0.value) } ?? "–"),
      ])
    }
    return table
  }

  // MARK: For programs

  /// The names of fields that an object has whatever the methods are; no rival can have one of them.
  package static let fieldNames: Set = [
    "method", "intervals", "baseline", "differences", "rivals", "ratings", "users", "folds",
    "training_users", "films", "rmse", "mae", "recall_20", "recall_50", "ndcg_100", "map_100",
    "mrr_100", "coverage_20", "novelty_20", "popularity_20",
  ]

  /// One object: the first method's metrics under their keys, then each method's under its name with
  /// its intervals, then the first one's intervals, the baseline and the differences, and how rivals' files fit.
  private func object(_ first: Entry) -> String {
    JSONWriter.line { json in
      json.fields(first.report.values)
      json.field("method", first.method)
      for (method, report) in reports { Self.append(method, report, to: json) }
      json.intervals(first.report.intervals)
      json.object("baseline") { json.fields(first.report.baselines) }
      json.object("differences") {
        for (method, report) in comparisons {
          Self.append(method, report, to: json) { json.object("p") { json.fields(report.pValues) } }
        }
      }
      if !rivals.isEmpty {
        json.object("rivals") {
          for fit in rivals { json.object(fit.rival.name) { RivalFields.append(fit, to: json) } }
        }
      }
      for (name, count) in counts { json.field(name, count) }
    }
  }

  private static func append(
    _ method: String, _ report: some EvaluationReport, to json: JSONWriter,
    further: () -> Void = {}
  ) {
    json.object(method) {
      json.fields(report.values)
      json.intervals(report.intervals)
      further()
    }
  }

  private func separated(_ format: OutputFormat) -> String {
    let columns = Columns<(method: String, metric: Metric)>(
      [.text("method") { $0.method }]
        + MetricColumns.columns().columns.map { $0.of { $0.metric } })
    return columns.separated(
      reports.flatMap { method, report in report.metrics.map { (method, $0) } }, format)
  }
}
