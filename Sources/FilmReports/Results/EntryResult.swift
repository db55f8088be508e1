package import FilmSentiment

/// Entries of a lexicon.
package struct EntryResult: ResultText {
  private let entries: [LexiconEntry]

  /// Entries in the order in which they are written.
  package init(entries: [LexiconEntry]) { self.entries = entries }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    Self.columns.text(entries, as: format, display: display, title: "Entries of a lexicon")
  }

  /// An entry's columns.
  static var columns: Columns<LexiconEntry> {
    Columns([
      .text("entry") { $0.text },
      .number("valence", digits: 2, isSigned: true) { Double($0.valence) }
        .coloured { $0.valence < 0 ? .red : .green },
      .number("rating_weight", title: "rating weight", digits: 2, isSigned: true) {
        Double($0.ratingWeight)
      },
      .count("occurrences") { $0.occurrences },
      .text("mark") { $0.kind.rawValue }.coloured { _ in .dim },
    ])
  }
}
