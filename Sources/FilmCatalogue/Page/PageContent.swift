internal import FilmData
internal import GRDB

/// Reads the parts of a film's page, of the film and those that were merged into it.
struct PageContent {
  let db: Database
  let film: Int64

  private func rows(_ sql: String) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: sql.replacing("@film", with: "IN (SELECT id FROM film WHERE canonical = :film)")),
      arguments: ["film": film])
  }

  func titles() throws -> [String] {
    try rows("SELECT title FROM film_title WHERE film @film GROUP BY title ORDER BY min(id)")
      .map { $0[0] }
  }

  func identifiers() throws -> [String: String] {
    let names = Dictionary(
      FilmRecordLines.idNames.map { ($1.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [String: String] = [:]
    for row in try rows(
      "SELECT kind, value FROM film_id WHERE film @film ORDER BY kind, value DESC")
    {
      if let name = names[row[0]] { found[name] = row[1] }
    }
    return found
  }

  func facts() throws -> [PageFact] {
    var said: [FilmFact: [PageFact.Other]] = [:]
    for row in try rows("SELECT name, source, value FROM fact WHERE film @film") {
      guard let fact = FilmFact(rawValue: row[0]), let source = FactSource(rawValue: row[1]) else {
        continue
      }
      said[fact, default: []].append(.init(values: FactValue.values(row[2]), source: source))
    }
    return FilmFact.allCases.compactMap { fact in
      let sources = said[fact]?.sorted { $0.source.rank(for: fact) < $1.source.rank(for: fact) }
      guard let best = sources?.first else { return nil }
      let others = sources?.dropFirst().filter { $0.values != best.values } ?? []
      return PageFact(
        name: fact, values: best.values, source: best.source, others: Array(others))
    }
  }

  /// Of each role the people of the best source that has the role.
  func credits() throws -> [PageCredit] {
    let rows = try rows(
      """
      SELECT role, source, name, imdb, part, key FROM credit
      JOIN person ON person.id = person WHERE film @film AND name IS NOT NULL
      ORDER BY role, source, film, place
      """)
    var best: [FilmCredit.Role: FactSource] = [:]
    for row in rows {
      guard let role = FilmCredit.Role(rawValue: row[0]), let source = FactSource(rawValue: row[1])
      else { continue }
      // Sources of people are ranked as those of other facts that all have.
      if best[role].map({ source.rank(for: .genres) < $0.rank(for: .genres) }) ?? true {
        best[role] = source
      }
    }
    return try FilmCredit.Role.allCases.flatMap { role in
      // Films that were merged may each have the same people.
      var seen: Set<String> = []
      return try rows.filter { row in
        row[0] == role.rawValue && row[1] == best[role]?.rawValue
          && seen.insert((row["imdb"] as String?) ?? row["key"]).inserted
      }.map { row in
        PageCredit(
          role: role, name: row[2], imdbID: row[3], character: row[4],
          alsoIn: try otherFilms(ofPerson: row))
      }
    }
  }

  /// Where one of two people of a name has no number, the name alone says who they are.
  private func otherFilms(ofPerson person: Row) throws -> [FilmSummary] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT shown.id, shown.title, shown.year FROM person JOIN credit ON person = person.id
          JOIN film ON film.id = credit.film JOIN film AS shown ON shown.id = film.canonical
          WHERE key = ?1 AND (imdb IS NULL OR ?2 IS NULL OR imdb = ?2) AND shown.id <> ?3
          GROUP BY shown.id ORDER BY \(Catalogue.renown) DESC, shown.id LIMIT 3
          """), arguments: [person["key"] as String, person["imdb"] as String?, film]
    ).map(FilmSummary.init)
  }

  func awards() throws -> [FilmAward] {
    try rows(
      """
      SELECT organisation, year, category, name, max(won) AS won FROM award WHERE film @film
      GROUP BY organisation, year, category, name ORDER BY won DESC, year, category, name
      """
    ).map {
      FilmAward(organisation: $0[0], year: $0[1], category: $0[2], name: $0[3], won: $0[4])
    }
  }

  func offers() throws -> [FilmOffer] {
    // Of an offer that two merged films have, the last import's.
    try rows(
      """
      SELECT provider, way, price, link, max(import) FROM offer WHERE film @film
      GROUP BY provider, way ORDER BY provider, way
      """
    )
    .map { FilmOffer(provider: $0[0], way: $0[1], price: $0[2], link: $0[3]) }
  }

  /// Ratings of users and the audience's reviews by half stars; less than half a star counts as that.
  func histogram() throws -> [Int] {
    var bins = [Int](repeating: 0, count: 10)
    for row in try rows(
      """
      SELECT min(9, max(0, CAST(round(value * 10) AS INTEGER) - 1)) AS bin, count(*) FROM (
        SELECT rating AS value FROM review WHERE film @film AND audience = 1 AND rating IS NOT NULL
        UNION ALL SELECT value FROM rating WHERE film @film
      ) GROUP BY bin
      """)
    {
      bins[row[0]] = row[1]
    }
    return bins
  }

  func freshByYear() throws -> [FreshYear] {
    try rows(
      """
      SELECT CAST(substr(date, 1, 4) AS INTEGER) AS year, total(verdict), count(*) FROM review
      WHERE film @film AND audience = 0 AND verdict IS NOT NULL AND date GLOB '\(NewestReviews.date)'
      GROUP BY year ORDER BY year
      """
    ).map { FreshYear(year: $0[0], fresh: Int($0[1] as Double), count: $0[2]) }
  }
}
