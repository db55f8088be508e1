/// Reads the tables of Rotten Tomatoes' films at Kaggle.
///
/// Two are known: that of S. Leone, whose films have a `rotten_tomatoes_link`, and that of A. Luevano, whose columns are
/// named as on the page.
enum RottenTomatoesTable {
  static func read(
    _ input: Input, isStopped: () -> Bool, _ body: (FactRow) -> Void
  ) throws(DataError) -> RowProblems {
    let columns = try FactColumns(input)
    return try columns.forEach(isStopped: isStopped) { fields in
      var film = FilmRecord(source: .rottenTomatoes)
      film.add(fields["rottentomatoeslink", "id"], .key)
      film.titles = [fields["movietitle", "title"]].compactMap { $0 }
      if film.ids.isEmpty, film.titles.isEmpty { return .missing(.filmKey) }
      add(fields, to: &film)
      body(.film(film))
      return nil
    }
  }

  private static func add(_ fields: FactColumns.Fields, to film: inout FilmRecord) {
    let theatres = fields["originalreleasedate", "releasedatetheaters", "intheatersdate"]
    film.year = theatres.flatMap { FilmTitle.year($0.utf8) }
    film.set(.releaseTheatres, theatres)
    film.set(.releaseStreaming, fields["streamingreleasedate", "releasedatestreaming"])
    film.set(.runtime, fields["runtime", "runtimeinminutes", "runtimeminutes"].flatMap(minutes))
    film.set(.genres, fields.list(fields["genres"] == nil ? "genre" : "genres"))
    film.set(.languages, [fields["originallanguage"]].compactMap { $0 })
    film.set(
      .companies, [fields["productioncompany", "studioname", "distributor"]].compactMap { $0 })
    film.set(.contentRating, fields["contentrating", "rating"])
    film.set(.synopsis, fields["movieinfo"])
    film.set(.consensus, fields["criticsconsensus"])
    film.set(.soundMix, fields.list("soundmix"))
    film.set(.boxOffice, fields["boxoffice"].flatMap { FactText.dollars($0) })
    film.add(.director, fields.list(fields["directors"] == nil ? "director" : "directors"))
    film.add(.writer, fields.list(fields["authors"] == nil ? "writer" : "authors"))
    film.add(.actor, fields.list(fields["actors"] == nil ? "cast" : "actors"))
  }

  /// The minutes of `108`, `108.0` or `108 minutes`.
  private static func minutes(_ text: String) -> String? {
    let digits = text.prefix { $0.isNumber }
    return digits.isEmpty ? nil : String(digits)
  }
}
