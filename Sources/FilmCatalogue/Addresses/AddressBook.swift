internal import FilmData
internal import FilmSimilarity
internal import GRDB
internal import Synchronization

/// Keeps the addresses of a catalogue's and a model's films and people, with what they are searched and listed by, and
/// makes them anew once films were added, merged or renamed, or a file was imported.
///
/// Safe from any thread; for as many ``TitlePages`` as there are threads one is enough.
public final class AddressBook: Sendable {
  let catalogue: Catalogue?
  let models: PageModels
  private let kept = Mutex(Kept())

  private struct Kept {
    var change: ChangeCount?
    var state: FilmsState?
    var films: FilmAddresses?
    var entries: Entries?
    /// The model's people, which never change.
    var modelPeople: ModelPeople?
  }

  /// All that is kept, of one moment: films and people are told by their places.
  struct Entries: Sendable {
    var films: FilmAddresses
    var people: PeopleIndex
    var titles: SuggestionIndex
    var names: SuggestionIndex
    var genres: FilmValues
    var countries: FilmValues
  }

  /// Begins without addresses; they are made when they are asked for.
  public init(catalogue: Catalogue?, models: PageModels) {
    (self.catalogue, self.models) = (catalogue, models)
  }

  /// Makes everything now that would be made at the first request for it.
  ///
  /// - Complexity: O(films, credits, and reviews by critics).
  public func prepare() throws { _ = try entries() }

  /// The addresses of all films as they are now.
  ///
  /// - Complexity: O(1) while nobody changed the catalogue, O(films) after films were added, merged or renamed.
  public func films() throws -> FilmAddresses { try kept.withLock { try films(&$0) } }

  /// All that is kept, as it is now.
  func entries() throws -> Entries {
    try kept.withLock { kept in
      let films = try films(&kept)
      if let entries = kept.entries { return entries }
      let entries = try made(&kept, films)
      kept.entries = entries
      return entries
    }
  }

  private func films(_ kept: inout Kept) throws -> FilmAddresses {
    let change = try catalogue?.changeCount()
    if let films = kept.films, change == kept.change { return films }
    let state = try FilmsState(catalogue)
    if let films = kept.films, kept.state == state {
      kept.change = change
      return films
    }
    let films = try FilmAddresses(catalogue: catalogue, models: models)
    kept = Kept(change: change, state: state, films: films, modelPeople: kept.modelPeople)
    return films
  }

  private func made(_ kept: inout Kept, _ films: FilmAddresses) throws -> Entries {
    let model = models.films?.films ?? []
    let modelPeople = kept.modelPeople ?? ModelPeople(model)
    kept.modelPeople = modelPeople
    let people = try PeopleIndex(films, catalogue, modelPeople)
    return Entries(
      films: films, people: people, titles: try SuggestionIndex.titles(films, catalogue, models),
      names: SuggestionIndex.names(people),
      genres: try FilmValues(.genres, films, catalogue, model),
      countries: try FilmValues(.countries, films, catalogue, model))
  }
}
