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
  /// Called before entries are made in the place of others.
  private let willRenew: @Sendable () -> Void

  private struct Kept {
    var change: ChangeCount?
    var state: FilmsState?
    var films: FilmAddresses?
    /// How often the films were made anew.
    var version = 0
    var entries: Entries?
    /// Whether a thread makes entries of the films as they are now.
    var isRenewing = false
    /// How often entries of films as they were before were handed out.
    var oldEntries = 0
    var counts: Counts?
    /// The model's titles and people, which never change.
    var titles: ModelTitles?
    var people: ModelPeople?
  }

  /// How many reviews and ratings each film has, of one moment.
  private struct Counts {
    var change: ChangeCount?
    var version: Int
    var films: [CountedFilm]
  }

  /// Begins without addresses; they are made when they are asked for.
  public convenience init(catalogue: Catalogue?, models: PageModels) {
    self.init(catalogue: catalogue, models: models, willRenew: {})
  }

  init(catalogue: Catalogue?, models: PageModels, willRenew: @escaping @Sendable () -> Void) {
    (self.catalogue, self.models, self.willRenew) = (catalogue, models, willRenew)
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
  ///
  /// Once films changed, who asks first makes it anew; others go on with what was there so long.
  func entries() throws -> Entries {
    var due: EntryMaking?
    let entries = try kept.withLock { kept -> Entries in
      let films = try films(&kept)
      if let entries = kept.entries, entries.version == kept.version { return entries }
      if let entries = kept.entries, kept.isRenewing {
        kept.oldEntries += 1
        return entries
      }
      let making = making(films, &kept)
      if let entries = kept.entries {
        (due, kept.isRenewing) = (making, true)
        return entries
      }
      let entries = try making.entries(of: catalogue)
      kept.entries = entries
      return entries
    }
    guard let due else { return entries }
    defer { kept.withLock { $0.isRenewing = false } }
    willRenew()
    let new = try due.entries(of: catalogue)
    kept.withLock { $0.entries = new }
    return new
  }

  /// How often someone got entries of the films as they were before a change, while others were made: what was made of
  /// them must not be kept as of now.
  public var oldEntryCount: Int { kept.withLock { $0.oldEntries } }

  /// The counts of all films that are listed, as they are now.
  ///
  /// - Complexity: O(1) while nobody changed the catalogue, else O(films).
  func counts(_ entries: Entries) throws -> [CountedFilm] {
    let change = try catalogue?.changeCount()
    let known = kept.withLock { $0.counts }
    if let known, known.change == change, known.version == entries.version { return known.films }
    let films = try CountedFilm.all(entries.films, catalogue, models.films?.films)
    kept.withLock {
      $0.counts = Counts(change: change, version: entries.version, films: films)
    }
    return films
  }

  private func films(_ kept: inout Kept) throws -> FilmAddresses {
    let change = try catalogue?.changeCount()
    if let films = kept.films, change == kept.change { return films }
    let state = try FilmsState(catalogue)
    if let films = kept.films, kept.state == state {
      kept.change = change
      return films
    }
    let films = try FilmAddresses(
      catalogue: catalogue, models: models, titles: titles(&kept))
    (kept.change, kept.state, kept.films) = (change, state, films)
    kept.version += 1
    return films
  }

  private func titles(_ kept: inout Kept) -> ModelTitles {
    let titles = kept.titles ?? ModelTitles(models.films?.films ?? [])
    kept.titles = titles
    return titles
  }

  private func making(_ films: FilmAddresses, _ kept: inout Kept) -> EntryMaking {
    let model = models.films?.films ?? []
    let people = kept.people ?? ModelPeople(model)
    kept.people = people
    return EntryMaking(
      version: kept.version, films: films, model: model, titles: titles(&kept), people: people)
  }
}
