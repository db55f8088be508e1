import ArgumentParser
import FilmCatalogue
import FilmData
import FilmReports

/// `filmlab watchlist`: the films that the owner wants to see.
struct WatchlistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watchlist",
    abstract: "The films that you want to see.",
    discussion: """
      EXAMPLES
        filmlab watchlist add "The Mirror"
        filmlab watchlist list
      """,
    subcommands: [Add.self, Remove.self, List.self])

  /// `filmlab watchlist add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a film on your watchlist.",
      discussion: """
        EXAMPLES
          filmlab watchlist add "The Mirror"
        """)

    @Argument(help: "The film's title, with its year where several have it, or its number.")
    var title: String
    @OptionGroup var notes: QuietOptions
    @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions
    @OptionGroup(title: "Model") var models: ModelOptions

    func run() throws {
      try ExitStatus.reporting {
        let (store, film) = try catalogue.ownFilm(title, models: models, notes: notes)
        try store.addToWatchlist(film.number)
        notes.note("\(film.titleAndYear) is on your watchlist")
      }
    }
  }

  /// `filmlab watchlist remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a film off your watchlist.",
      discussion: """
        EXAMPLES
          filmlab watchlist remove "The Mirror"
        """)

    @Argument(help: "The film's title, with its year where several have it, or its number.")
    var title: String
    @OptionGroup var notes: QuietOptions
    @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions

    func run() throws {
      try ExitStatus.reporting {
        let store = try catalogue.open(.changeExisting, notes: notes)
        let film = try catalogue.film(title, in: store, notes: notes)
        try store.delete(.watchlist, of: film.number)
        notes.note("\(film.titleAndYear) is off your watchlist")
      }
    }
  }

  /// `filmlab watchlist list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List your watchlist, the latest first.",
      discussion: """
        EXAMPLES
          filmlab watchlist list
        """)

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions

    func run() throws {
      try ExitStatus.reporting {
        let films = try catalogue.open(.read, notes: output).watchlist()
        if films.isEmpty { output.note("your watchlist is empty") }
        try output.write(WatchlistResult(films: films))
      }
    }
  }
}
