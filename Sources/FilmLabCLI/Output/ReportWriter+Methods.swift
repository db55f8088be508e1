import FilmData
import FilmEvaluation
import FilmReports

extension ReportWriter {
  /// The reports of one or more methods on the same data.
  ///
  /// The object of several has the first one's metrics under their keys, then each method's under
  /// its name with its intervals, then the first one's intervals, the baseline and the differences.
  ///
  /// - Parameter comparisons: how the first method differs from others.
  func text(
    _ reports: [(method: String, report: some EvaluationReport)],
    comparisons: [(method: String, report: MethodComparison)] = [], counts: [(String, Int)]
  ) -> String {
    guard let first = reports.first else { return "" }
    guard reports.count > 1 else {
      return text(first.report, method: first.method, counts: counts)
    }
    switch format {
    case .table:
      return
        (tables(reports, comparisons).map { $0.lines(style).joined(separator: "\n") + "\n" }
        + [inWords(counts) + "\n"]).joined(separator: "\n")
    case .markdown:
      return
        (tables(reports, comparisons).map { ReportTable($0).markdown } + [inWords(counts) + "\n"])
        .joined(separator: "\n")
    case .json, .jsonl: return object(reports, comparisons, counts)
    case .csv: return csv(reports)
    }
  }

  /// The figures of all methods, and how the first differs from others.
  func tables(
    _ reports: [(method: String, report: some EvaluationReport)],
    _ comparisons: [(method: String, report: MethodComparison)]
  ) -> [Table] {
    [table(reports)] + [differences(reports[0].method, comparisons)].compactMap { $0 }
  }

  /// Intervals stand in the table as long as lines fit a terminal.
  private static let mostIntervals = 3

  /// A line a method, a column a metric with its interval, and last the baseline.
  private func table(_ reports: [(method: String, report: some EvaluationReport)]) -> Table {
    let metrics = reports[0].report.metrics
    let hasIntervals = metrics.count <= ReportWriter.mostIntervals
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
        [Table.Cell(method)]
          + report.metrics.flatMap { metric in
            cells(Table.Cell(text(metric.value), .bold), text(metric.interval))
          })
    }
    table.rows.append(
      ["baseline"]
        + metrics.flatMap { cells(Table.Cell($0.baseline.map(text) ?? "–"), "–") })
    return table
  }

  private func text(_ interval: Interval?) -> String {
    interval.map { "\(text($0.low)) … \(text($0.high))" } ?? "–"
  }

  /// By how much the first method differs from each other, in the first metric.
  private func differences(
    _ method: String, _ comparisons: [(method: String, report: MethodComparison)]
  ) -> Table? {
    guard let key = comparisons.first?.report.metrics.first?.key else { return nil }
    var table = Table([
      ("\(method) less", .left), (key, .right), ("95 % interval, paired", .right),
    ])
    for (other, report) in comparisons {
      guard let metric = report.metrics.first else { continue }
      table.rows.append([
        Table.Cell(other), Table.Cell(Decimal.signed(metric.value, digits: 4), .bold),
        Table.Cell(
          metric.interval.map {
            "\(Decimal.signed($0.low, digits: 4)) … \(Decimal.signed($0.high, digits: 4))"
          } ?? "–"),
      ])
    }
    return table
  }

  private func object(
    _ reports: [(method: String, report: some EvaluationReport)],
    _ comparisons: [(method: String, report: MethodComparison)], _ counts: [(String, Int)]
  ) -> String {
    let buffer = ByteBuffer()
    buffer.append("{")
    append(reports[0].report.values, to: buffer)
    buffer.append(",\"method\":\"\(reports[0].method)\"")
    for (method, report) in reports {
      buffer.append(",\"\(method)\":{")
      append(report.values, to: buffer)
      buffer.append(",\"intervals\":{")
      append(report.intervals, to: buffer)
      buffer.append("}}")
    }
    buffer.append(",\"intervals\":{")
    append(reports[0].report.intervals, to: buffer)
    buffer.append("},\"baseline\":{")
    append(reports[0].report.baselines, to: buffer)
    buffer.append("},\"differences\":{")
    for (index, (method, report)) in comparisons.enumerated() {
      buffer.append((index > 0 ? "," : "") + "\"\(method)\":{")
      append(report.values, to: buffer)
      buffer.append(",\"intervals\":{")
      append(report.intervals, to: buffer)
      buffer.append("}}")
    }
    buffer.append("}")
    for (name, count) in counts { buffer.append(",\"\(name)\":\(count)") }
    buffer.append("}\n")
    return buffer.string
  }

  private func csv(_ reports: [(method: String, report: some EvaluationReport)]) -> String {
    let parts = reports.map { method, report in
      csv(report).split(separator: "\n").dropFirst().map { "\(method),\($0)\n" }.joined()
    }
    return "method,metric,value,low,high,baseline\n" + parts.joined()
  }
}
