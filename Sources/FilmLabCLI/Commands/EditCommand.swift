import ArgumentParser
import FilmCatalogue

/// `filmlab edit`: replaces the owner's review.
struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Replace your review of a film.",
    discussion: """
      EXAMPLES
        filmlab edit "The Mirror" "The wind in that field, twice."
      """)

  @Argument(help: "The film's title, with its year where several have it, or its number.")
  var title: String
  @Argument(help: "The new text; - reads it from standard input.")
  var text: String

  @OptionGroup var notes: QuietOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions

  func run() throws {
    try ExitStatus.reporting {
      let text = try ReviewText.read(text)
      let store = try catalogue.open(.changeExisting, notes: notes)
      let film = try catalogue.film(title, in: store, notes: notes)
      if try store.opinion(of: film.number).review == nil {
        throw CatalogueError.nothingOfMine("review", film: film.titleAndYear)
      }
      try store.review(film.number, text: text)
      notes.note("\(film.titleAndYear): your review was replaced")
    }
  }
}
