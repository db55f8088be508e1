import ArgumentParser
import FilmCatalogue
import FilmData
import FilmSimilarity
import FoundationEssentials

/// Which catalogue a command reads or changes.
struct CatalogueOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The catalogue (default: FILMLAB_CATALOGUE, else filmlab/filmlab.sqlite in XDG_DATA_HOME or "
        + "~/.local/share).", valueName: "file"), completion: .file())
  var catalogue: String?

  /// Options that are set by another option, not parsed.
  init() {}

  /// The path of the catalogue.
  var path: String {
    catalogue ?? Catalogue.usualPath(environment: ProcessInfo.processInfo.environment)
  }

  /// Opens the catalogue; to change it, it is made if needed.
  func open(_ access: Catalogue.Access, notes: some NoteTaking) throws -> Catalogue {
    let path = path
    let console = Console.current
    return try Catalogue(
      path, access: access,
      didWait: {
        Console.$current.withValue(console) {
          Console.note("\(path): another filmlab is writing; waiting for it")
        }
      }, isCancelled: { Interruption.isRequested })
  }

  /// Opens the catalogue to read it; `nil` where none was named and the usual one does not exist.
  func openIfThere(notes: some NoteTaking) throws -> Catalogue? {
    do {
      return try open(.read, notes: notes)
    } catch CatalogueError.noCatalogue where catalogue == nil {
      return nil
    }
  }

  /// The film that someone means: one of the catalogue, else one of the bundled films, which is then added.
  func film(
    _ title: String, in catalogue: Catalogue, models: ModelOptions, notes: some NoteTaking
  ) throws -> FilmSummary {
    do {
      let found = try catalogue.find(title)
      if !found.others.isEmpty {
        let others = found.others.prefix(3).map { "\($0.titleAndYear) [#\($0.number)]" }
        notes.note(
          "\"\(title)\" is \(found.film.titleAndYear); others: \(others.joined(separator: ", "))")
      }
      return found.film
    } catch let error as CatalogueError {
      guard case .unknownFilm = error else { throw error }
      guard let (model, search) = try? TitleSearch.loading(models.folder("similarity")) else {
        throw error
      }
      let match = try search.find(title)
      return try catalogue.add(model.films[match.film])
    }
  }
}
