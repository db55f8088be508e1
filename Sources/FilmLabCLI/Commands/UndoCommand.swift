import ArgumentParser
import FilmCatalogue
import FilmReports

/// `filmlab undo`: takes back the last change by hand.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back your last change: a rating, a review, the watchlist, a merge or a split.",
    discussion: """
      An import of your own ratings, reviews or watchlist is taken back as a whole; the films that it added stay. \
      What would overwrite something later is refused.

      EXAMPLES
        filmlab undo
      """)

  @OptionGroup var notes: QuietOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions

  /// An import of one's own ratings is undone as a whole.
  private static let mostNamed = 10

  func run() throws {
    try ExitStatus.reporting {
      let undone = try catalogue.open(.changeExisting, notes: notes).undo()
      for undone in undone.prefix(Self.mostNamed) {
        notes.note("\(undone.film.titleAndYear): the last change of its \(undone.what) was undone")
      }
      if undone.count > Self.mostNamed {
        notes.note("and \(Plural.text(undone.count - Self.mostNamed, "more change"))")
      }
    }
  }
}
