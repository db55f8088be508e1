import FilmEvaluation
import FilmReports

/// Writes what an evaluation of sentiment has found.
struct SentimentReportWriter {
  let format: ReportFormat
  let style: TerminalStyle
  /// Whether a table for people holds the first figures alone.
  let brief: Bool
  /// How many mistakes are listed.
  let worst: Int

  /// The findings as text.
  func text(_ findings: SentimentFindings) -> String {
    let tables = SentimentReportTables(findings: findings, worst: worst)
    switch format {
    case .table: return table(tables)
    case .markdown: return markdown(tables)
    case .json, .jsonl: return SentimentReportJSON(findings: findings, worst: worst).text
    case .csv: return SentimentReportCSV(findings: findings).text
    }
  }

  private func table(_ tables: SentimentReportTables) -> String {
    let parts = (brief ? tables.brief : tables.all).enumerated().map { place, table in
      // The first two speak for themselves.
      var lines = place < 2 ? [] : [style.apply(.bold, table.title)]
      if table.title == tables.mistakes?.title {
        lines += mistakeLines(table)
      } else {
        if !table.note.isEmpty, place >= 2 { lines += Paragraph.lines(table.note) }
        lines += Table(table, values: place == 0 ? 1 : nil).lines(style)
      }
      return lines.joined(separator: "\n") + "\n"
    }
    let counts = SentimentReportWriter.counts(tables.findings)
    let folds = tables.findings.folds.map { "\n\($0.inWords)" } ?? ""
    return (parts.prefix(2) + [counts + folds + "\n"] + parts.dropFirst(2)).joined(separator: "\n")
  }

  /// Mistakes are too long for the columns of a terminal: each is a paragraph.
  private func mistakeLines(_ table: ReportTable) -> [String] {
    table.rows.flatMap { row in
      ["", "\(row[0])  \(row[1]): says \(row[2]); is \(row[3])"]
        + Paragraph.lines(row[5], indent: 2) + Paragraph.lines("because of \(row[4])", indent: 2)
    }
  }

  private func markdown(_ tables: SentimentReportTables) -> String {
    let head =
      "# filmlab evaluate sentiment\n\n" + SentimentReportWriter.counts(tables.findings)
      + (tables.findings.folds.map { "\n\n\($0.inWords)" } ?? "")
    let warnings = tables.findings.leakage.warnings.map { "> \($0)\n" }
    let list = brief ? tables.brief : tables.all
    return ([head + "\n"] + warnings + list.map(\.markdown)).joined(separator: "\n")
  }

  /// "85995 reviews, 61274 ratings, 4536 films".
  static func counts(_ findings: SentimentFindings) -> String {
    findings.counts.map { Plural.text($1, String($0.dropLast())) }.joined(separator: ", ")
  }
}

extension Table {
  /// A table of a report for a terminal.
  ///
  /// - Parameter values: the column that stands out.
  init(_ table: ReportTable, values: Int? = nil) {
    self.init(table.columns.map { ($0.title, $0.isNumber ? .right : .left) })
    rows = table.rows.map { row in
      row.enumerated().map { Cell($0.element, $0.offset == values ? .bold : nil) }
    }
  }
}

/// Text in lines that are no wider than people like to read.
enum Paragraph {
  static func lines(_ text: String, indent: Int = 0, width: Int = 100) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    for word in text.split(separator: " ") {
      if line.count > indent, Table.width(line) + 1 + Table.width(String(word)) > width {
        lines.append(line)
        line = margin
      }
      line += (line.count > indent ? " " : "") + word
    }
    return lines + [line]
  }
}
