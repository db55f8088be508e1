internal import FilmData
internal import FilmSimilarity
internal import GRDB

/// The genres or the countries of all films, by the best source of each film; the model's where the catalogue has none.
struct FilmValues: Sendable {
  /// All names, as sources write them, sorted.
  private(set) var names: [String] = []
  /// The places of each film's names, by the film's place among those of ``FilmAddresses``.
  private var ofFilms: [[Int32]]

  /// - Parameter fact: genres or countries, of which the catalogue has an index.
  /// - Complexity: O(films).
  init(
    _ fact: FilmFact, _ addresses: FilmAddresses, _ catalogue: Catalogue?, _ model: FilmList
  ) throws {
    var best: [Int32: (rank: Int, text: String)] = [:]
    try catalogue?.reading { db in
      try RawStatement(
        db, "SELECT film, source, value FROM fact WHERE name = '\(fact.rawValue)'"
      ).forEach { row in
        guard let film = addresses.film(ofNumber: row.number(0)) else { return }
        let rank = FactSource(rawValue: row.text(1))?.rank(for: fact) ?? .max
        if rank < best[film]?.rank ?? .max { best[film] = (rank, row.text(2)) }
      }
    }
    ofFilms = [[Int32]](repeating: [], count: addresses.count)
    var lists: [String: [Int32]] = [:]
    var places: [String: Int32] = [:]
    for (film, value) in best.sorted(by: { $0.key < $1.key }) {
      let list = lists[value.text] ?? place(FactValue.values(value.text), &places)
      lists[value.text] = list
      ofFilms[Int(film)] = list
    }
    if fact == .genres {
      for index in model.indices {
        guard let film = addresses.film(ofModelFilm: index), ofFilms[Int(film)].isEmpty else {
          continue
        }
        ofFilms[Int(film)] = place(model.genres(of: index), &places)
      }
    }
    sortNames()
  }

  private mutating func place(_ values: [String], _ places: inout [String: Int32]) -> [Int32] {
    values.map { name in
      if let place = places[name] { return place }
      let place = Int32(names.count)
      names.append(name)
      places[name] = place
      return place
    }
  }

  private mutating func sortNames() {
    let order = names.indices.sorted { names[$0] < names[$1] }
    var places = [Int32](repeating: 0, count: names.count)
    for (place, old) in order.enumerated() { places[old] = Int32(place) }
    names = order.map { names[$0] }
    ofFilms = ofFilms.map { list in list.map { places[Int($0)] } }
  }

  /// The names that a film has.
  func values(of film: Int32) -> [String] { ofFilms[Int(film)].map { names[Int($0)] } }

  /// Whether a film has one of some names, for each of several sets.
  func has(_ film: Int32, oneOfEach sets: [Set<Int>]) -> Bool {
    sets.allSatisfy { set in ofFilms[Int(film)].contains { set.contains(Int($0)) } }
  }

  /// The names with how many of some films have each; those that differ in case or hyphens are one.
  func counted(_ films: some Sequence<Int32>) -> [CountedName] {
    var counts = [Int](repeating: 0, count: names.count)
    for film in films { for name in Set(ofFilms[Int(film)]) { counts[Int(name)] += 1 } }
    var known: [String: (name: String, most: Int, count: Int)] = [:]
    for (name, count) in zip(names, counts) where count > 0 {
      let key = Slug(name).text.filter { $0 != "_" }
      let sums = known[key] ?? (name, 0, 0)
      known[key] = (
        count > sums.most ? name : sums.name, max(count, sums.most), sums.count + count
      )
    }
    return known.values.map { CountedName($0.name, count: $0.count) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
