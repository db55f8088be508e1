internal import FilmData
internal import FilmSimilarity
internal import GRDB

/// Which films of a catalogue have genres and people, each by the better source that says so.
struct ListedFacts {
  let db: Database

  /// The films, by the numbers under which they are shown, that have all of some genres.
  ///
  /// - Throws: `UnknownGenre` where no film has one of them.
  /// - Complexity: O(genres of all films), from an index alone.
  func films(ofGenres wanted: [String]) throws -> Set<Int64> {
    try films(.genres) { names in
      let genres = GenreNames(names)
      return try wanted.map { Set(try genres.places(of: $0, in: "the catalogue")) }
    }
  }

  /// The films, by the numbers under which they are shown, that have all of some countries.
  ///
  /// - Throws: ``CatalogueError/unknownCountry(_:suggestions:)`` where no film is of one of them.
  func films(ofCountries wanted: [String]) throws -> Set<Int64> {
    try films(.countries) { names in
      let countries = CountryNames(names)
      return try wanted.map { try countries.places(of: $0) }
    }
  }

  /// The films that have one of the values at each set of places among all values, sorted.
  private func films(
    _ fact: FilmFact, places: (_ names: [String]) throws -> [Set<Int>]
  ) throws -> Set<Int64> {
    let canonical = try mergedFilms()
    var best: [Int64: (rank: Int, value: String)] = [:]
    try RawStatement(db, "SELECT film, source, value FROM fact WHERE name = '\(fact.rawValue)'")
      .forEach {
        let film = canonical[$0.number(0)] ?? $0.number(0)
        let rank = FactSource(rawValue: $0.text(1))?.rank(for: fact) ?? .max
        if rank < best[film]?.rank ?? .max { best[film] = (rank, $0.text(2)) }
      }
    let lists = Dictionary(
      uniqueKeysWithValues: Set(best.values.map(\.value)).map { ($0, FactValue.values($0)) })
    let names = Set(lists.values.joined()).sorted()
    let sought = try places(names).map { places in Set(places.map { names[$0] }) }
    let passing = Set(
      lists.filter { list in sought.allSatisfy { !$0.isDisjoint(with: list.value) } }.keys)
    return Set(best.lazy.filter { passing.contains($0.value.value) }.map(\.key))
  }

  /// The films under whose numbers merged ones are shown.
  private func mergedFilms() throws -> [Int64: Int64] {
    var merged: [Int64: Int64] = [:]
    try RawStatement(db, "SELECT id, canonical FROM film WHERE canonical <> id").forEach {
      merged[$0.number(0)] = $0.number(1)
    }
    return merged
  }

  /// The films, by the numbers under which they are shown, on which someone worked in a role.
  ///
  /// - Throws: ``CatalogueError/unknownPerson(_:suggestions:)`` where nobody of the name did.
  func films(of name: String, as role: FilmCredit.Role) throws -> Set<Int64> {
    let typed = PersonName(name)
    let people = try Row.fetchAll(
      db, sql: "SELECT id, name FROM person WHERE name IS NOT NULL AND instr(key, ?) > 0",
      arguments: [typed.longestWord]
    ).filter { typed.matches($0["name"]) }.map { $0["id"] as Int64 }
    var films: Set<Int64> = []
    for person in people {
      for row in try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT DISTINCT canonical, source FROM credit JOIN film ON film.id = credit.film
            WHERE person = ? AND role = ?
            """), arguments: [person, role.rawValue])
      where try isBest(row["source"], ofFilm: row["canonical"], role) {
        films.insert(row["canonical"])
      }
    }
    if films.isEmpty {
      throw CatalogueError.unknownPerson(name, suggestions: try names(like: name))
    }
    return films
  }

  /// Whether no better source has people in a role; as on a film's page, see ``PageContent/credits()``.
  private func isBest(
    _ source: String, ofFilm film: Int64, _ role: FilmCredit.Role
  ) throws -> Bool {
    func rank(_ source: String) -> Int {
      FactSource(rawValue: source)?.rank(for: .genres) ?? .max
    }
    let sources = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT source FROM credit
          WHERE role = ? AND film IN (SELECT id FROM film WHERE canonical = ?)
          """), arguments: [role.rawValue, film])
    return sources.allSatisfy { rank(source) <= rank($0) }
  }

  private func names(like name: String) throws -> [String] {
    var near = NearNames(name)
    try RawStatement(db, "SELECT name, key FROM person WHERE name IS NOT NULL").forEach {
      near.add($0.text(0), key: $0.text(1))
    }
    return near.names
  }
}
