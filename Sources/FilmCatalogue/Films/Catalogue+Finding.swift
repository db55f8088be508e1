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
    let match = try match(words)
    return (match.film, match.others)
  }

  /// The same, with how the film was found.
  ///
  /// - Complexity: O(log films) for a number, an identifier or a whole title, else O(films).
  public func match(_ words: String) throws -> CatalogueMatch {
    if let match = try literalMatch(words) { return match }
    return try reading { db in
      let (summaries, index) = try Self.titleIndex(db)
      switch index.typed(words) {
      case .found(let match):
        return CatalogueMatch(
          query: words, film: summaries[match.film], others: match.others.map { summaries[$0] },
          how: match.how, yearsApart: match.yearsApart)
      case .notFound(let refusal):
        throw CatalogueError.unknownFilm(
          words, suggestions: refusal.suggestions.map { summaries[$0].titleAndYear })
      }
    }
  }

  /// The film that has the words for a number, an identifier or a whole title; `nil` for none.
  ///
  /// - Throws: ``CatalogueError/unknownFilm(_:suggestions:)`` for a number that no film has.
  public func literalMatch(_ words: String) throws -> CatalogueMatch? {
    try reading { db in
      if words.hasPrefix("#"), let number = Int64(words.dropFirst()) {
        let film = try Self.summary(db, of: Self.canonical(db, of: number))
        return CatalogueMatch(query: words, film: film, how: .id)
      }
      let found = try Self.named(db, words)
      if let first = found.first {
        let (key, year) = (TitleKey.joinText(FilmTitle(parsing: words).title), first.year)
        let asked = FilmTitle(parsing: words).year
        return CatalogueMatch(
          query: words, film: first, others: Array(found.dropFirst()),
          how: TitleKey.joinText(first.title) == key ? .exact : .alternate,
          yearsApart: asked.flatMap { asked in year.map { FilmTitle.yearsApart($0, asked) } } ?? 0)
      }
      // A key is looked up after titles: "300" and "gigli" are both.
      return try Self.identified(db, words).map {
        CatalogueMatch(query: words, film: $0, how: .id)
      }
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
      let near = films.filter { $0.year.map { FilmTitle.yearsApart($0, year) == apart } ?? false }
      if !near.isEmpty { return near }
    }
    return []
  }

  /// How many reviewed or rated a film.
  static let renown = """
    ((SELECT count(*) FROM review WHERE film IN (SELECT id FROM film WHERE canonical = shown.id))
     + (SELECT count(*) FROM rating WHERE film IN (SELECT id FROM film WHERE canonical = shown.id)))
    """

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
