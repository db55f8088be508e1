import ArgumentParser
import FilmCatalogue
import FilmData

/// `filmlab rate`: the owner's rating of a film.
struct RateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate",
    abstract: "Rate a film in your catalogue: 0.5 to 5 stars.",
    discussion: """
      The film is found as by filmlab similar; one that the catalogue does not have comes from the \
      bundled films. filmlab undo takes the rating back, filmlab delete removes it.

      EXAMPLES
        filmlab rate "The Mirror" 4.5
      """)

  @Argument(help: "The film's title, with its year where several have it, or its number.")
  var title: String
  @Argument(help: "Stars: 0.5 to 5, in halves.")
  var stars: Double

  @OptionGroup var notes: QuietOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    if !(0.5...5).contains(stars) || (2 * stars).rounded() != 2 * stars {
      throw ValidationError("\(stars): a rating is 0.5 to 5 stars, in halves")
    }
  }

  func run() throws {
    try ExitStatus.reporting {
      let (store, film) = try catalogue.ownFilm(title, models: models, notes: notes)
      try store.rate(film.number, stars: stars)
      notes.note("\(film.titleAndYear): \(RatingScale.text(stars)) of 5 stars")
    }
  }
}
