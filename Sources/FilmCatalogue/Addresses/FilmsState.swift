internal import GRDB

/// What of a catalogue changes whenever a film, its title or its year do, or a file is imported; and seldom else: not with
/// a rating.
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
