internal import FilmData
internal import GRDB

extension Catalogue {
  /// The film that someone means: by its number in the catalogue (`#12`), an identifier, or a title with or without its
  /// year.
  ///
  /// Of several films with a title it is the one that most people reviewed or rated.
  ///
  /// - Returns: the film, and others of the title.
  /// - Throws: ``CatalogueError/unknownFilm(_:suggestions:)``.
  public func find(_ words: String) throws -> (film: FilmSummary, others: [FilmSummary]) {
    try reading { db in
      if words.hasPrefix("#"), let number = Int64(words.dropFirst()) {
        return (try Self.summary(db, of: Self.canonical(db, of: number)), [])
      }
      var found = try Self.named(db, words)
      // A key is looked up after titles: "300" and "gigli" are both.
      if found.isEmpty, let film = try Self.identified(db, words) { found = [film] }
      if found.isEmpty { found = try Self.typed(db, words) }
      guard let first = found.first else {
        throw CatalogueError.unknownFilm(words, suggestions: try Self.suggestions(db, words))
      }
      return (first, Array(found.dropFirst()))
    }
  }

  private static func identified(_ db: Database, _ words: String) throws -> FilmSummary? {
    guard let id = FilmID(words), let film = try FilmMatcher(db).owner(of: id) else { return nil }
    return try summary(db, of: canonical(db, of: film))
  }

  /// The films whose title, or another one, is the words, the best known first.
  private static func named(_ db: Database, _ words: String) throws -> [FilmSummary] {
    let parsed = FilmTitle(parsing: words)
    let films = try Row.fetchAll(
      db,
      sql: """
        SELECT shown.id, shown.title, shown.year FROM film_title
        JOIN film ON film.id = film_title.film JOIN film AS shown ON shown.id = film.canonical
        WHERE key = ? GROUP BY shown.id ORDER BY \(renown) DESC, shown.id
        """, arguments: [TitleKey.joinText(parsed.title)]
    ).map(FilmSummary.init)
    guard let year = parsed.year else { return films }
    for apart in 0...1 {
      let near = films.filter { $0.year.map { abs($0 - year) == apart } ?? false }
      if !near.isEmpty { return near }
    }
    return []
  }

  /// How many reviewed or rated a film.
  static let renown = """
    ((SELECT count(*) FROM review WHERE film IN (SELECT id FROM film WHERE canonical = shown.id))
     + (SELECT count(*) FROM rating WHERE film IN (SELECT id FROM film WHERE canonical = shown.id)))
    """

  /// Films whose titles are found by what a person types: beginnings, segments, typos.
  private static func typed(_ db: Database, _ words: String) throws -> [FilmSummary] {
    let (summaries, index) = try titleIndex(db)
    guard case .found(let match) = index.typed(words) else { return [] }
    return ([match.film] + match.others).map { summaries[$0] }
  }

  private static func suggestions(_ db: Database, _ words: String) throws -> [String] {
    let (summaries, index) = try titleIndex(db)
    guard case .notFound(let refusal) = index.typed(words) else { return [] }
    return refusal.suggestions.map { summaries[$0].titleAndYear }
  }

  /// All titles of the catalogue; only for words that are no whole title, since it reads every film.
  private static func titleIndex(_ db: Database) throws -> ([FilmSummary], TitleIndex) {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT shown.id, shown.title, shown.year, \(renown) AS renown,
          (SELECT group_concat(title, char(10)) FROM film_title WHERE film = shown.id) AS titles
        FROM film AS shown WHERE canonical = id
        """)
    let films = rows.map { row in
      let title: String = row["title"]
      let titles = (row["titles"] as String? ?? "").split(separator: "\n").map(String.init)
      return Film(
        id: "#\(row["id"] as Int64)", title: title,
        alternateTitles: titles.filter { $0 != title }, year: row["year"],
        popcornmeter: Popcornmeter(likedCount: 0, ratingCount: row["renown"]))
    }
    return (rows.map(FilmSummary.init), TitleIndex(FilmList(films)))
  }
}
