import ArgumentParser
import FilmCatalogue
import FilmReports

/// `filmlab films doubtful`: films that may be one.
struct FilmsDoubtfulCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doubtful",
    abstract: "List films that may be one, which imports kept apart.",
    discussion: """
      EXAMPLES
        filmlab films doubtful
        filmlab films merge "#12" "#40"
      """)

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions

  func run() throws {
    try ExitStatus.reporting {
      let films = try catalogue.open(.read, notes: output).doubtfulFilms()
      if films.isEmpty { output.note("no film is in doubt") }
      try output.write(DoubtfulFilmsResult(films: films))
    }
  }
}
