import FilmData

/// Finds the films of the film tables among the reviewed ones.
struct CollectionJoin {
  private let join: FilmJoin
  private let reviewed: ReviewedFilms
  private var mentions = NameMentions()

  init(table: FilmCollection, reviewed: ReviewedFilms) {
    self.reviewed = reviewed
    let ids = reviewed.ids.identifiers
    join = FilmJoin(
      left: table.films.map(Self.joinFilm),
      right: ids.indices.map { Self.joinFilm($0, in: reviewed) },
      rightIDs: Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) }))
    for candidate in join.candidates {
      for name in join.left[candidate.left].surnames { mentions.ask(name, film: candidate.right) }
    }
  }

  /// Looks for directors' names in a review.
  mutating func read(_ row: ReviewRow) {
    guard let key = row.filmKey.string, let film = reviewed.ids[key] else { return }
    mentions.read(row.text, film: film)
  }

  /// The pairs of a film of the tables and a reviewed one.
  func pairs() -> [(left: Int, right: Int)] {
    join.pairs { candidate in
      let surnames = join.left[candidate.left].surnames
      guard !surnames.isEmpty else { return nil }
      return surnames.contains { mentions.isNamed($0, film: candidate.right) == true }
    }
  }

  private static func joinFilm(_ row: FilmRow) -> JoinFilm {
    var film = JoinFilm()
    for title in [row.title].compactMap({ $0 }) + row.otherTitles { film.add(title: title) }
    for year in [row.year].compactMap({ $0 }) + row.otherYears { film.add(year: year) }
    for director in row.trustedDirectors { film.add(director: director) }
    film.claimedPartner = row.rottenTomatoesID
    return film
  }

  private static func joinFilm(_ index: Int, in reviewed: ReviewedFilms) -> JoinFilm {
    var film = JoinFilm()
    if let title = reviewed.titles[index] { film.add(title: title) }
    film.add(slug: reviewed.ids.identifiers[index])
    film.reviewCount = reviewed.counts[index]
    return film
  }
}
