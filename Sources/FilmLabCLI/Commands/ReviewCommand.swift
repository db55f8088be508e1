import ArgumentParser
import FilmCatalogue
import FilmData

/// `filmlab review`: the owner's review of a film.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Write your review of a film into your catalogue.",
    discussion: """
      EXAMPLES
        filmlab review "The Mirror" "The wind in that field."
        filmlab review "The Mirror" - < review.txt
      """)

  @Argument(help: "The film's title, with its year where several have it, or its number.")
  var title: String
  @Argument(help: "The text; - reads it from standard input.")
  var text: String

  @OptionGroup var notes: QuietOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func run() throws {
    try ExitStatus.reporting {
      let text = try ReviewText.read(text)
      let (store, film) = try catalogue.ownFilm(title, models: models, notes: notes)
      let isNew = try store.opinion(of: film.number).review == nil
      if !isNew {
        throw ValidationError(
          "you have a review of \(film.titleAndYear); filmlab edit replaces it")
      }
      try store.review(film.number, text: text)
      notes.note("\(film.titleAndYear): your review is in the catalogue")
    }
  }
}
