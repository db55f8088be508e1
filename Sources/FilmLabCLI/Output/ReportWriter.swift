import FilmData
import FilmEvaluation
import FilmReports

/// Writes what an evaluation has found.
struct ReportWriter {
  let format: ReportFormat
  let style: TerminalStyle

  /// The report as text.
  ///
  /// - Parameters:
  ///   - method: how the predictions were made; the values stand under its name too.
  ///   - counts: what was evaluated.
  func text(
    _ report: some EvaluationReport, method: String? = nil, counts: [(String, Int)]
  ) -> String {
    switch format {
    case .table:
      table(report).lines(style).joined(separator: "\n") + "\n\n" + inWords(counts) + "\n"
    case .markdown: ReportTable(table(report)).markdown + "\n" + inWords(counts) + "\n"
    case .json, .jsonl: object(report, method, counts)
    case .csv: csv(report)
    }
  }

  /// A line a metric.
  func table(_ report: some EvaluationReport) -> Table {
    var table = Table([
      ("metric", .left), ("value", .right), ("95 % interval", .right), ("baseline", .right),
    ])
    for metric in report.metrics {
      let interval = metric.interval.map { "\(text($0.low)) … \(text($0.high))" }
      table.rows.append([
        Table.Cell(metric.key), Table.Cell(text(metric.value), .bold),
        Table.Cell(interval ?? "–"), Table.Cell(metric.baseline.map(text) ?? "–"),
      ])
    }
    return table
  }

  /// What was evaluated, in a line.
  func inWords(_ counts: [(String, Int)]) -> String {
    counts.map(inWords).joined(separator: ", ")
  }

  /// "1 user, 20 training users" of `users` and `training_users`.
  func inWords(_ name: String, _ count: Int) -> String {
    let noun = name.split(separator: "_").joined(separator: " ")
    return Plural.text(count, String(noun.dropLast()))
  }

  func text(_ value: Double) -> String { Decimal.text(value, digits: 4) }

  /// One object: each metric under its key, then `intervals`, `baseline` and the counts.
  private func object(
    _ report: some EvaluationReport, _ method: String?, _ counts: [(String, Int)]
  ) -> String {
    let buffer = ByteBuffer()
    buffer.append("{")
    for (key, value) in report.values { field(key, value, buffer) }
    if let method {
      buffer.append("\"method\":\"\(method)\",\"\(method)\":{")
      append(report.values, to: buffer)
      buffer.append("},")
    }
    buffer.append("\"intervals\":{")
    append(report.intervals, to: buffer)
    buffer.append("},\"baseline\":{")
    append(report.baselines, to: buffer)
    buffer.append("}")
    for (name, count) in counts { buffer.append(",\"\(name)\":\(count)") }
    buffer.append("}\n")
    return buffer.string
  }

  func append(_ values: [(key: String, value: Double)], to buffer: ByteBuffer) {
    for (index, (key, value)) in values.enumerated() {
      buffer.append((index > 0 ? "," : "") + "\"\(key)\":")
      buffer.append(number: value, scale: 1_000_000)
    }
  }

  func append(_ intervals: [(key: String, interval: Interval)], to buffer: ByteBuffer) {
    for (index, (key, interval)) in intervals.enumerated() {
      buffer.append((index > 0 ? "," : "") + "\"\(key)\":[")
      buffer.append(number: interval.low, scale: 1_000_000)
      buffer.append(",")
      buffer.append(number: interval.high, scale: 1_000_000)
      buffer.append("]")
    }
  }

  private func field(_ key: String, _ value: Double, _ buffer: ByteBuffer) {
    buffer.append("\"\(key)\":")
    buffer.append(number: value, scale: 1_000_000)
    buffer.append(",")
  }

  func csv(_ report: some EvaluationReport) -> String {
    let buffer = ByteBuffer()
    buffer.append("metric,value,low,high,baseline\n")
    for metric in report.metrics {
      buffer.append(metric.key)
      for value in [metric.value, metric.interval?.low, metric.interval?.high, metric.baseline] {
        buffer.append(",")
        if let value { buffer.append(number: value, scale: 1_000_000) }
      }
      buffer.append("\n")
    }
    return buffer.string
  }
}
