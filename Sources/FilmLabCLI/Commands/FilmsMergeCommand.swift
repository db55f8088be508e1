import ArgumentParser
import FilmCatalogue

/// `filmlab films merge`: makes two films one.
struct FilmsMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make two films of the catalogue one, with the title of the first.",
    discussion: """
      filmlab undo takes it back at once, filmlab films split later.

      EXAMPLES
        filmlab films merge "#12" "#40"
        filmlab films merge "Persona (1966)" "Persona (1968)"
      """)

  @Argument(help: "The film that stays: its number, such as #12, or its title.")
  var film: String
  @Argument(help: "The film that becomes a part of it.")
  var other: String

  @OptionGroup var notes: QuietOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions

  func run() throws {
    try ExitStatus.reporting {
      let store = try catalogue.open(.changeExisting, notes: notes)
      let film = try catalogue.film(film, in: store, notes: notes)
      let other = try catalogue.film(other, in: store, notes: notes)
      try store.merge(film.number, with: other.number)
      notes.note(
        "\(other.titleAndYear) [#\(other.number)] is now \(film.titleAndYear) [#\(film.number)]")
    }
  }
}
