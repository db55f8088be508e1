/// Reads cast and crew of tables made of The Movie Database: `tmdb_5000_credits.csv` and `credits.csv`.
enum MovieDatabaseCredits {
  static func read(
    _ input: Input, isStopped: () -> Bool, _ body: (FactRow) -> Void
  ) throws(DataError) -> RowProblems {
    let columns = try FactColumns(input)
    return try columns.forEach(isStopped: isStopped) { fields in
      var film = FilmRecord(source: .tmdb)
      film.add(fields["movieid", "id", "tmdbid"], .tmdb)
      if film.ids.isEmpty { return .missing(.filmKey) }
      film.credits = crew(fields["crew"]) + cast(fields["cast"])
      body(.film(film))
      return nil
    }
  }

  private static func cast(_ text: String?) -> [FilmCredit] {
    people(text).compactMap { person in
      guard let name = person["name"]?.string else { return nil }
      return FilmCredit(.actor, name: name, character: person["character"]?.string)
    }
  }

  private static func crew(_ text: String?) -> [FilmCredit] {
    people(text).compactMap { person in
      guard let name = person["name"]?.string, let role = person["job"]?.string.flatMap(role) else {
        return nil
      }
      return FilmCredit(role, name: name)
    }
  }

  private static func people(_ text: String?) -> [JSONValue] {
    text.flatMap { JSONValue(parsing: $0) }?.elements ?? []
  }

  private static func role(_ job: String) -> FilmCredit.Role? {
    switch job {
    case "Director": .director
    case "Producer": .producer
    case "Screenplay", "Writer", "Story", "Author": .writer
    case "Original Music Composer", "Music": .composer
    case "Director of Photography": .cinematographer
    case "Editor": .editor
    default: nil
    }
  }
}
