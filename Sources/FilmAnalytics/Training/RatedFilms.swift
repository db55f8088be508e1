import FilmData

/// The films of ratings, in the order of their numbers, with what tables tell about them.
struct RatedFilms {
  /// The films; the key of each is that of the ratings.
  let films: FilmList
  /// How many of them have a title.
  let namedCount: Int

  /// - Parameters:
  ///   - table: films by the keys of the ratings.
  ///   - scale: that of the ratings; `nil` where users only chose or played films, which makes no Popcornmeter.
  init(_ ratings: RatingTable, table: FilmCollection, scale: RatingScale?) {
    let meters = scale.map { TrainingFilms.popcornmeters(ratings, on: $0) }
    var namedCount = 0
    films = FilmList(
      ratings.films.identifiers.enumerated().map { number, id in
        var film = Self.film(id, table: table)
        film.id = id
        film.popcornmeter = meters?[number]
        if film.title != id { namedCount += 1 }
        return film
      })
    self.namedCount = namedCount
  }

  /// The film that a table has under a key; else its key tells the title, unless it is a number.
  private static func film(_ id: String, table: FilmCollection) -> Film {
    if let place = table[id], !table.films[place].isNamedByTitle {
      let draft = FilmDraft(table.films[place], isAlone: true)
      var film = draft.film
      film.year = draft.years.min()
      return film
    }
    if FilmIDKind(value: id) != .key { return Film(id: id, title: id) }
    let title = FilmTitle(parsing: id)
    return Film(
      id: id, title: title.title, alternateTitles: title.alternates, year: title.year)
  }
}
