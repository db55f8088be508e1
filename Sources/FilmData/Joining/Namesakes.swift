/// Films by the keys of their titles.
///
/// Of a title that very many films have, only those near in years are looked at: each against each would take the
/// square of their number.
struct Namesakes {
  /// More films than any title has in the tables that are joined: "Alice in Wonderland" has a dozen.
  static let most = 64
  /// How far the years of one film can be apart in two tables.
  private static let reach = 1

  private var films: [String: [Int]] = [:]
  /// Those of titles with more than ``most`` films, by year.
  private var filmsByYear: [String: [Int?: [Int]]] = [:]

  /// Takes the films' keys.
  ///
  /// - Complexity: O(keys).
  init(_ films: [JoinFilm], by keys: KeyPath<JoinFilm, some Sequence<String>>) {
    for (index, film) in films.enumerated() {
      for key in film[keyPath: keys] { self.films[key, default: []].append(index) }
    }
    for (key, indexes) in self.films where indexes.count > Self.most {
      var byYear: [Int?: [Int]] = [:]
      for index in indexes {
        for year in Self.years(films[index].years) { byYear[year, default: []].append(index) }
      }
      filmsByYear[key] = byYear
    }
  }

  /// The films that have a key, in their order; of very many, at most ``most`` that are near in years or have none.
  subscript(key: String, near years: some Sequence<Int>) -> [Int] {
    guard let byYear = filmsByYear[key] else { return films[key] ?? [] }
    var near: Set<Int> = []
    for year in Self.years(years) {
      let wanted: [Int?] = year.map { [$0, $0 - Self.reach, $0 + Self.reach, nil] } ?? [nil]
      for year in wanted {
        near.formUnion((byYear[year] ?? []).prefix(Self.most - near.count))
      }
    }
    return near.sorted()
  }

  /// The years of a film, of which tables have one or two; without any, `nil`.
  private static func years(_ years: some Sequence<Int>) -> [Int?] {
    let known = years.filter { FilmTitle.years.contains($0) }.prefix(4).map(Optional.some)
    return known.isEmpty ? [nil] : known
  }
}
