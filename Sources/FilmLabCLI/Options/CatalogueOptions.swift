import ArgumentParser
import FilmCatalogue
import FilmData
import FilmReports
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

  /// The film of the catalogue that someone means; a choice among several is told.
  func film(
    _ title: String, in catalogue: Catalogue, notes: some NoteTaking
  ) throws -> FilmSummary {
    let match = try catalogue.match(title)
    note(PageMatch(match), film: match.film.titleAndYear, notes)
    return match.film
  }

  /// The film that someone means, as `filmlab film` understands it, and the catalogue; a bundled film is added to it.
  ///
  /// The catalogue is made once the film is found.
  func ownFilm(
    _ title: String, models: ModelOptions, notes: some NoteTaking
  ) throws -> (store: Catalogue, film: FilmSummary) {
    let own = try OwnFilm(title, in: openToChange(notes: notes)) {
      guard
        let (films, search) = try? TitleSearch.loading(
          models.folder("similarity"), residence: .files)
      else { return PageModels() }
      return PageModels(films: films, search: search)
    } make: {
      try open(.change, notes: notes)
    }
    if let match = own.match { note(match, film: own.film.titleAndYear, notes) }
    return (own.catalogue, own.film)
  }

  /// Opens the catalogue to change it; `nil` where there is none yet.
  private func openToChange(notes: some NoteTaking) throws -> Catalogue? {
    do {
      return try open(.changeExisting, notes: notes)
    } catch CatalogueError.noCatalogue {
      return nil
    }
  }

  private func note(_ match: PageMatch, film: String, _ notes: some NoteTaking) {
    if let sentence = PageMatchWords.sentence(match, film: film) {
      notes.note(Table.harmless(sentence))
    }
  }
}
