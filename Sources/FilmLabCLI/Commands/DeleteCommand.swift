import ArgumentParser
import FilmCatalogue

/// `filmlab delete`: removes the owner's rating or review.
struct DeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete your rating or review of a film.",
    discussion: """
      EXAMPLES
        filmlab delete "The Mirror"            both, as far as they are there
        filmlab delete "The Mirror" --rating
      """)

  @Argument(help: "The film's title, with its year where several have it, or its number.")
  var title: String
  @Flag(name: .long, help: "Delete the rating only.") var rating = false
  @Flag(name: .long, help: "Delete the review only.") var review = false

  @OptionGroup var notes: QuietOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions

  func run() throws {
    try ExitStatus.reporting {
      let store = try catalogue.open(.changeExisting, notes: notes)
      let film = try catalogue.film(title, in: store, notes: notes)
      let opinion = try store.opinion(of: film.number)
      var entries: [MyEntry] = rating ? [.rating] : []
      if review { entries.append(.review) }
      if entries.isEmpty {
        if opinion.stars != nil { entries.append(.rating) }
        if opinion.review != nil { entries.append(.review) }
      }
      if entries.isEmpty {
        throw CatalogueError.nothingOfMine("rating or review", film: film.titleAndYear)
      }
      for entry in entries {
        try store.delete(entry, of: film.number)
        notes.note("\(film.titleAndYear): your \(entry.rawValue) was deleted")
      }
    }
  }
}
