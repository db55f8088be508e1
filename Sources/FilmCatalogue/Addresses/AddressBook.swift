internal import GRDB
internal import Synchronization

/// Keeps the addresses of a catalogue's and a model's films, and makes them anew once films were added or renamed.
///
/// Safe from any thread; for as many ``TitlePages`` as there are threads one is enough.
public final class AddressBook: Sendable {
  let catalogue: Catalogue?
  let models: PageModels
  private let kept = Mutex(Kept())

  private struct Kept {
    var change: ChangeCount?
    var films: (state: FilmsState, addresses: FilmAddresses)?
  }

  /// Begins without addresses; they are made when they are asked for.
  public init(catalogue: Catalogue?, models: PageModels) {
    (self.catalogue, self.models) = (catalogue, models)
  }

  /// The addresses of all films as they are now.
  ///
  /// - Complexity: O(1) while nobody changed the catalogue, O(films) after films were added, merged or renamed.
  public func films() throws -> FilmAddresses {
    try kept.withLock { kept in
      let change = try catalogue?.changeCount()
      if let films = kept.films, change == kept.change { return films.addresses }
      let state = try FilmsState(catalogue)
      if let films = kept.films, films.state == state {
        kept.change = change
        return films.addresses
      }
      let addresses = try FilmAddresses(catalogue: catalogue, models: models)
      (kept.change, kept.films) = (change, (state, addresses))
      return addresses
    }
  }
}

/// What of a catalogue changes whenever a film, its title or its year do, and seldom else: not with a rating.
struct FilmsState: Equatable {
  private var numbers: [Int] = []

  /// - Complexity: O(films) in an index of small entries.
  init(_ catalogue: Catalogue?) throws {
    guard let catalogue else { return }
    numbers = try catalogue.reading { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*), coalesce(max(id), 0), coalesce(sum(canonical), 0),
            (SELECT count(*) FROM import), (SELECT coalesce(max(id), 0) FROM import),
            (SELECT coalesce(sum(added), 0) FROM import)
          FROM film
          """)
      return row.map { row in (0..<row.count).map { row[$0] as Int } } ?? []
    }
  }
}
