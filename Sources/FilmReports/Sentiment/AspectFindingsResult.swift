package import FilmAnalytics
import FilmEvaluation

/// How well what reviews praise and blame was found: a line for each aspect.
package struct AspectFindingsResult: ResultText {
  private let findings: AspectFindings

  package init(_ findings: AspectFindings) { self.findings = findings }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    switch format {
    case .json, .jsonl: return object
    case .table, .markdown:
      return Self.columns.text(findings.lines, as: format, display: display) + "\n"
        + CountWords.text([("reviews", findings.reviewCount)]) + "\n"
    default:
      return Self.columns.text(
        findings.lines, as: format, display: display, title: "Aspects of films")
    }
  }

  private static var columns: Columns<AspectFindings.Line> {
    Columns([
      .text("aspect") { $0.name },
      .number("f1", title: "F1", digits: 3) { $0.counts.f1 },
      .interval { $0.interval },
      .number("precision", digits: 3) { $0.counts.precision },
      .number("recall", digits: 3) { $0.counts.recall },
      .count("right") { Int($0.counts.right) },
      .count("wrong") { Int($0.counts.wrong) },
      .count("missed") { Int($0.counts.missed) },
    ])
  }

  private var object: String {
    JSONWriter.line { json in
      if let all = findings.lines.first {
        json.field("f1", all.counts.f1 ?? 0)
        json.field("precision", all.counts.precision ?? 0)
        json.field("recall", all.counts.recall ?? 0)
        json.name("interval")
        json.value(all.interval)
      }
      json.field("reviews", findings.reviewCount)
      json.name("aspects")
      json.list(Array(findings.lines.dropFirst())) { line in
        json.object { Self.columns.appendFields(line, to: json) }
      }
    }
  }
}
