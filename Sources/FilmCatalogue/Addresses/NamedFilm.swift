internal import FilmData
internal import GRDB

/// A film of a catalogue with what its address is made of.
struct NamedFilm {
  var number: Int64
  var title: Slug
  var year: Int?
  /// How many reviews and ratings it has.
  var known: Int

  /// All films that are shown, the best known first.
  ///
  /// - Complexity: O(*n* log *n*) for *n* films, whatever the number of reviews.
  static func all(_ db: Database) throws -> [NamedFilm] {
    var films: [NamedFilm] = []
    var merged: [Int64: Int] = [:]
    try RawStatement(
      db,
      """
      SELECT id, canonical, title, year, max(reviews, critics + audience) FROM film
      LEFT JOIN film_counts ON film_counts.film = id
      """
    ).forEach { row in
      let known = Int(row.number(4))
      if row.number(0) == row.number(1) {
        films.append(
          NamedFilm(
            number: row.number(0), title: Slug(row.bytes(2)),
            year: row.numberIfAny(3).map { Int($0) }, known: known))
      } else {
        merged[row.number(1), default: 0] += known
      }
    }
    if !merged.isEmpty {
      for place in films.indices { films[place].known += merged[films[place].number] ?? 0 }
    }
    return films.sorted { ($1.known, $0.number) < ($0.known, $1.number) }
  }
}
