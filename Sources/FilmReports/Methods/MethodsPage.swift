package import FilmAnalytics
package import FilmEvaluation

/// A comparison of methods on one page: a plot for each figure, and the tables.
package struct MethodsPage {
  private let title: String
  private let reports: [MethodsResult.Entry]
  private let tables: [Table]
  private let counts: [(String, Int)]
  /// The CPU seconds of each method; empty if not measured.
  private let seconds: [String: Double]

  /// The results of one or more methods.
  package init<Report>(title: String, results: MethodResults<Report>) {
    let result = MethodsResult(results)
    self.title = title
    reports = result.reports
    tables =
      reports.count > 1
      ? result.tables : reports.map { MetricColumns.columns().table($0.report.metrics) }
    counts = results.counts
    seconds = results.seconds
  }

  /// The findings of one evaluation.
  package init(
    title: String, report: some EvaluationReport, method: String, counts: [(String, Int)]
  ) {
    self.title = title
    reports = [(method, report)]
    tables = [MetricColumns.columns().table(report.metrics)]
    self.counts = counts
    seconds = [:]
  }

  /// A file's name without its folder, which does not concern the readers of a page that is passed on.
  package static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The page.
  package var html: String {
    ReportPage(
      title: title,
      subtitle: CountWords.text(counts) + ". Lines are intervals of 95 %, by resampling.",
      figures: figures + timeFigure,
      tables: tables.map { ReportTable($0, isWide: true) }
    ).html
  }

  private var figures: [ReportPage.Figure] {
    guard let first = reports.first else { return [] }
    return first.report.metrics.map { metric in
      var entries = reports.compactMap { method, report in
        report[metric.key].map { Self.entry(method, $0) }
      }
      if reports.count == 1, let baseline = metric.baseline {
        entries.append(MethodPlot.Entry(name: "baseline", value: baseline))
      }
      return ReportPage.Figure(
        title: metric.key, caption: Self.caption(metric.key),
        plot: MethodPlot(title: metric.key, entries: entries))
    }
  }

  /// The main figure against time, if there are several methods.
  private var timeFigure: [ReportPage.Figure] {
    guard let key = reports.first?.report.metrics.first?.key else { return [] }
    let entries = reports.compactMap { method, report -> TimePlot.Entry? in
      guard let metric = report[key], let seconds = seconds[method] else { return nil }
      return TimePlot.Entry(name: method, value: metric.value, seconds: max(seconds, 1e-3))
    }
    guard entries.count > 1 else { return [] }
    return [
      ReportPage.Figure(
        title: "\(key) against time",
        caption: Self.caption(key) + " Training and predicting, on this machine.",
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
    case "popularity_20", "popular_share": "Less: fewer films that everyone knows."
    case "novelty_20": "More: fewer films that everyone knows."
    default: "More is better."
    }
  }
}
