package import FilmAnalytics

/// All findings of an evaluation of sentiment.
package struct SentimentFindingsResult: ResultText {
  private let findings: SentimentFindings
  private let brief: Bool
  private let worst: Int

  /// - Parameters:
  ///   - brief: whether people read only the first figures.
  ///   - worst: how many mistakes are listed.
  package init(_ findings: SentimentFindings, brief: Bool, worst: Int) {
    (self.findings, self.brief, self.worst) = (findings, brief, worst)
  }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    switch format {
    case .table: table(display)
    case .markdown: markdown
    case .json, .jsonl: SentimentObject(findings: findings, worst: worst).text
    case .csv, .tsv: SentimentFigures(findings: findings).separated(format)
    case .html: SentimentFindingsPage(findings: findings, inputs: ["reviews"], worst: worst).html
    }
  }

  private var tables: SentimentTables { SentimentTables(findings: findings, worst: worst) }

  private func table(_ display: Display) -> String {
    let mistakes = tables.mistakes?.title
    let parts = (brief ? tables.brief : tables.all).enumerated().map { place, table in
      // The first two need no heading.
      var lines = place < 2 ? [] : [display.style.apply(.bold, table.title)]
      if table.title == mistakes {
        lines += Self.paragraphs(table, display)
      } else {
        if !table.note.isEmpty, place >= 2 {
          lines += Paragraph.lines(table.note, width: display.paragraphWidth)
        }
        lines += Table(table, values: place == 0 ? 1 : nil).lines(display)
      }
      return lines.joined(separator: "\n") + "\n"
    }
    let folds = findings.folds.map { "\n\($0.inWords)" } ?? ""
    let silent = findings.silentNote.map { note in
      Paragraph.lines(note, width: display.paragraphWidth).map { "\n" + $0 }.joined()
    }
    let counts = CountWords.text(findings.counts) + folds + (silent ?? "") + "\n"
    return (parts.prefix(2) + [counts] + parts.dropFirst(2)).joined(separator: "\n")
  }

  /// Mistakes are too long for the columns of a terminal: each is a paragraph.
  private static func paragraphs(_ table: ReportTable, _ display: Display) -> [String] {
    let width = display.paragraphWidth
    return table.rows.flatMap { row in
      ["", "\(row[0])  \(row[1]): says \(row[2]); is \(row[3])"]
        + Paragraph.lines(row[5], indent: 2, width: width)
        + Paragraph.lines("because of \(row[4])", indent: 2, width: width)
    }
  }

  private var markdown: String {
    let head =
      "# filmlab evaluate sentiment\n\n" + CountWords.text(findings.counts)
      + (findings.folds.map { "\n\n\($0.inWords)" } ?? "")
      + (findings.silentNote.map { "\n\n\($0)" } ?? "")
    let warnings = findings.leakage.warnings.map { "> \($0)\n" }
    let list = brief ? tables.brief : tables.all
    return ([head + "\n"] + warnings + list.map(\.markdown)).joined(separator: "\n")
  }
}
