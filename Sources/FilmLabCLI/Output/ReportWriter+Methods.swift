import FilmData
import FilmEvaluation

extension ReportWriter {
  /// The reports of one or more methods on the same data.
  ///
  /// The object of several has the first one's metrics under their keys, then each method's under
  /// its name with its intervals.
  func text(
    _ reports: [(method: String, report: some EvaluationReport)], counts: [(String, Int)]
  ) -> String {
    guard let first = reports.first else { return "" }
    guard reports.count > 1 else {
      return text(first.report, method: first.method, counts: counts)
    }
    switch format {
    case .table: return table(reports, counts)
    case .json, .jsonl: return object(reports, counts)
    case .csv: return csv(reports)
    }
  }

  /// A line a method, a column a metric with its interval, and last the baseline.
  private func table(
    _ reports: [(method: String, report: some EvaluationReport)], _ counts: [(String, Int)]
  ) -> String {
    let metrics = reports[0].report.metrics
    var table = Table(
      [("method", .left)] + metrics.flatMap { [($0.key, .right), ("95 % interval", .right)] })
    for (method, report) in reports {
      table.rows.append(
        [Table.Cell(method)]
          + report.metrics.flatMap { metric in
            let interval = metric.interval.map { "\(text($0.low)) … \(text($0.high))" }
            return [Table.Cell(text(metric.value), .bold), Table.Cell(interval ?? "–")]
          })
    }
    table.rows.append(
      ["baseline"]
        + metrics.flatMap { [Table.Cell($0.baseline.map(text) ?? "–"), Table.Cell("–")] })
    return table.lines(style).joined(separator: "\n") + "\n\n"
      + counts.map(inWords).joined(separator: ", ") + "\n"
  }

  private func object(
    _ reports: [(method: String, report: some EvaluationReport)], _ counts: [(String, Int)]
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
    buffer.append(",\"baseline\":{")
    append(reports[0].report.baselines, to: buffer)
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
