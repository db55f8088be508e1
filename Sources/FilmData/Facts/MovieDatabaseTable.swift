/// Reads tables made of The Movie Database: `tmdb_5000_movies.csv` and `movies_metadata.csv`, whose lists are JSON, or
/// Python's notation of it.
enum MovieDatabaseTable {
  static func read(
    _ input: Input, isStopped: () -> Bool, _ body: (FactRow) -> Void
  ) throws(DataError) -> RowProblems {
    let columns = try FactColumns(input)
    return try columns.forEach(isStopped: isStopped) { fields in
      var film = FilmRecord(source: .tmdb)
      film.add(fields["id", "movieid", "tmdbid"], .tmdb)
      film.add(fields["imdbid"], .imdb)
      film.titles = [fields["title"], fields["originaltitle"]].compactMap { $0 }
      // A broken row of movies_metadata.csv has a date where its number should be.
      if film.ids.isEmpty || film.titles.isEmpty { return .missing(.filmKey) }
      if film.titles.count == 2, film.titles[0] == film.titles[1] { film.titles.removeLast() }
      add(fields, to: &film)
      body(.film(film))
      return nil
    }
  }

  private static func add(_ fields: FactColumns.Fields, to film: inout FilmRecord) {
    func names(_ name: String) -> [String] {
      fields[name].flatMap { JSONValue(parsing: $0) }?.names ?? []
    }
    film.year = fields["releasedate"].flatMap { FilmTitle.year($0.utf8) }
    film.set(.releaseTheatres, fields["releasedate"])
    film.set(.runtime, fields["runtime"].flatMap(FactText.whole))
    film.set(.genres, names("genres"))
    film.set(.companies, names("productioncompanies"))
    film.set(.countries, names("productioncountries"))
    let languages = names("spokenlanguages")
    film.set(
      .languages, languages.isEmpty ? [fields["originallanguage"]].compactMap { $0 } : languages)
    film.set(.budget, fields["budget"].flatMap(FactText.dollars))
    film.set(.boxOffice, fields["revenue"].flatMap(FactText.dollars))
    film.set(.tagline, fields["tagline"])
    film.set(.synopsis, fields["overview"])
  }
}
