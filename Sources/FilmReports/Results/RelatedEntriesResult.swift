import Bytes
package import FilmSentiment

/// Entries, with those that share words with them.
package struct RelatedEntriesResult: ResultText {
  private let shown: [RelatedEntries]
  private let count: Int
  private let total: Int

  /// - Parameters:
  ///   - count: how many longer runs are written.
  ///   - total: how many entries the lexicon has.
  package init(_ shown: [RelatedEntries], count: Int, total: Int) {
    (self.shown, self.count, self.total) = (shown, count, total)
  }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    switch format {
    case .table: shown.map { table($0, display) }.joined(separator: "\n")
    case .json where shown.count == 1: objects.lines(shown)
    case .json: objects.array(shown)
    case .jsonl: objects.lines(shown)
    case .csv, .tsv, .markdown, .html:
      Self.lines.text(
        shown.flatMap(lines), as: format, display: display, title: "Entries and related ones")
    }
  }

  /// Entries related to another.
  private struct Group {
    let name: String
    let title: String
    let entries: [LexiconEntry]
  }

  private func groups(_ related: RelatedEntries) -> [Group] {
    [
      Group(name: "variants", title: "with other marks", entries: related.variants),
      Group(
        name: "longer", title: "in longer runs", entries: Array(related.longer.prefix(count))),
      Group(name: "parts", title: "made of", entries: related.parts),
    ]
  }

  // MARK: For programs

  private var objects: Columns<RelatedEntries> {
    Columns(
      EntryResult.columns.columns.map { $0.of(\.entry) } + [
        .count("rank") { $0.rank }, .count("entries") { _ in total },
        nested("variants", 0), nested("longer", 1), nested("parts", 2),
      ])
  }

  private func nested(_ name: String, _ place: Int) -> Column<RelatedEntries> {
    let columns = EntryResult.columns
    return .nested(name) { related, json in
      json.list(groups(related)[place].entries) { columns.append($0, to: json) }
    }
  }

  /// An entry with its relation to another.
  private struct Line {
    let relation: String
    let of: LexiconEntry
    let entry: LexiconEntry
  }

  private func lines(_ related: RelatedEntries) -> [Line] {
    [Line(relation: "itself", of: related.entry, entry: related.entry)]
      + groups(related).flatMap { group in
        group.entries.map { Line(relation: group.name, of: related.entry, entry: $0) }
      }
  }

  private static var lines: Columns<Line> {
    Columns(
      [.text("relation") { $0.relation }, .text("to") { $0.of.text }]
        + EntryResult.columns.columns.map { $0.of(\.entry) })
  }

  // MARK: For people

  private func table(_ related: RelatedEntries, _ display: Display) -> String {
    var lines = [head(related, display.style)]
    for group in groups(related) where !group.entries.isEmpty {
      let rest = group.name == "longer" ? related.longer.count - group.entries.count : 0
      lines += ["", group.title + (rest > 0 ? " (\(rest) more)" : "") + ":"]
      lines += EntryResult.columns.table(group.entries).lines(display)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func head(_ related: RelatedEntries, _ style: TerminalStyle) -> String {
    let entry = related.entry
    let seen =
      entry.occurrences > 0
      ? "seen in \(Plural.text(entry.occurrences, "review"))" : "added by hand"
    let valence = style.apply(entry.valence < 0 ? .red : .green, signed(entry.valence))
    return "\(style.apply(.bold, Table.harmless(entry.text)))  valence \(valence), "
      + "rating weight \(signed(entry.ratingWeight)), \(seen), rank \(related.rank) of \(total)"
  }

  private func signed(_ value: Float) -> String { DecimalText.signed(Double(value), digits: 2) }
}
