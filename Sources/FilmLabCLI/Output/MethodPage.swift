import FilmData
import FilmEvaluation
import FilmReports

/// Methods side by side on one page: a plot for each figure, and the tables.
struct MethodPage {
  let title: String
  let counts: [(String, Int)]
  /// The CPU seconds of each method; none where they are not measured.
  var seconds: [String: Double] = [:]

  /// A file's name without its folder, of which a page that is passed on need not tell.
  static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Writes the page, if one is wanted.
  func write<Report: EvaluationReport>(
    _ reports: [(method: String, report: Report)],
    _ comparisons: [(method: String, report: MethodComparison)], to output: ReportOptions
  ) throws {
    guard let path = output.report else { return }
    let writer = ReportWriter(format: .table, style: output.style)
    let tables =
      reports.count > 1
      ? writer.tables(reports, comparisons) : reports.map { writer.table($0.report) }
    let page = ReportPage(
      title: title,
      subtitle: writer.inWords(counts) + ". Lines are intervals of 95 %, by resampling.",
      figures: figures(reports) + timeFigure(reports),
      tables: tables.map { ReportTable($0, isWide: true) })
    let file = try OutputFile(path: path)
    try file.write(page.html)
    try file.commit()
    output.note("\(path): the report as a page")
  }

  private func figures<Report: EvaluationReport>(
    _ reports: [(method: String, report: Report)]
  ) -> [ReportPage.Figure] {
    guard let first = reports.first else { return [] }
    return first.report.metrics.map { metric in
      var entries = reports.compactMap { method, report in
        report[metric.key].map { MethodPage.entry(method, $0) }
      }
      if reports.count == 1, let baseline = metric.baseline {
        entries.append(MethodPlot.Entry(name: "baseline", value: baseline))
      }
      return ReportPage.Figure(
        title: metric.key, caption: MethodPage.caption(metric.key),
        plot: MethodPlot(title: metric.key, entries: entries))
    }
  }

  /// The main figure against the time it takes, where there are methods to choose from.
  private func timeFigure<Report: EvaluationReport>(
    _ reports: [(method: String, report: Report)]
  ) -> [ReportPage.Figure] {
    guard let key = reports.first?.report.metrics.first?.key else { return [] }
    let entries = reports.compactMap { method, report -> TimePlot.Entry? in
      guard let metric = report[key], let seconds = seconds[method] else { return nil }
      return TimePlot.Entry(name: method, value: metric.value, seconds: max(seconds, 1e-3))
    }
    guard entries.count > 1 else { return [] }
    return [
      ReportPage.Figure(
        title: "\(key) against time",
        caption: MethodPage.caption(key) + " Training and predicting, on this machine.",
        plot: TimePlot(title: key, entries: entries))
    ]
  }

  private static func entry(_ method: String, _ metric: Metric) -> MethodPlot.Entry {
    MethodPlot.Entry(
      name: method, value: metric.value, interval: metric.interval.map { $0.low...$0.high })
  }

  /// Which way is better.
  private static func caption(_ key: String) -> String {
    switch key {
    case "rmse", "mae", "years_apart": "Less is better."
    case "popularity_20", "popular_share": "Less is less of what everybody knows."
    case "novelty_20": "More is less of what everybody knows."
    default: "More is better."
    }
  }
}

extension ReportTable {
  /// A table for people as a table of a report.
  init(_ table: Table, title: String = "", isWide: Bool = false) {
    self.init(
      title: title, isWide: isWide,
      columns: table.columns.map { Column($0.title, isNumber: $0.alignment == .right) },
      rows: table.rows.map { $0.map(\.text) })
  }
}
