import ArgumentParser
import FilmCatalogue

/// `filmlab undo`: takes back the last change by hand.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back your last change: a rating, a review, the watchlist, a merge or a split.",
    discussion: """
      EXAMPLES
        filmlab undo
      """)

  @OptionGroup var notes: QuietOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions

  func run() throws {
    try ExitStatus.reporting {
      for undone in try catalogue.open(.change, notes: notes).undo() {
        notes.note("\(undone.film.titleAndYear): the last change of its \(undone.what) was undone")
      }
    }
  }
}
