import ArgumentParser
import FilmCatalogue

/// `filmlab films split`: separates films that were merged.
struct FilmsSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Separate the films that were merged into one, or what one file says of a film.",
    discussion: """
      EXAMPLES
        filmlab films split "Persona"
        filmlab films split "Persona" --import 3
      """)

  @Argument(help: "The film: its number, such as #12, or its title.")
  var film: String

  @Option(
    name: .customLong("import"),
    help: ArgumentHelp(
      "Move what the import of this number brought to a film of its own.", valueName: "number"))
  var importNumber: Int?

  @OptionGroup var notes: QuietOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions

  func run() throws {
    try ExitStatus.reporting {
      let store = try catalogue.open(.changeExisting, notes: notes)
      let film = try catalogue.film(film, in: store, notes: notes)
      let others =
        try importNumber.map { [try store.split(film.number, import: Int64($0))] }
        ?? store.split(film.number)
      for other in others {
        notes.note("\(other.titleAndYear) [#\(other.number)] is a film of its own")
      }
    }
  }
}
