import FilmData

/// Finds the films of the film tables among the reviewed ones.
struct CollectionJoin {
  private let join: FilmJoin
  private let reviewed: ReviewedFilms
  /// The reviewed films that may be joined by their titles, by their place in the join.
  private let places: [Int]
  private let placeInJoin: [Int?]
  private var mentions = NameMentions()

  /// - Parameter ratingCount: how many ratings a film of the tables has; `nil` where there are no ratings.
  init(
    table: FilmCollection, reviewed: ReviewedFilms, ratingCount: ((FilmRow) -> Int)? = nil
  ) {
    self.reviewed = reviewed
    let ids = reviewed.ids.identifiers
    places = ids.indices.filter { !reviewed.isNumbered($0) }
    var placeInJoin = [Int?](repeating: nil, count: ids.count)
    for (place, index) in places.enumerated() { placeInJoin[index] = place }
    self.placeInJoin = placeInJoin
    join = FilmJoin(
      left: table.films.map { row in
        var film = JoinFilm(row, ratingCount: ratingCount?(row) ?? 0)
        // Of tens of thousands of titles that nobody rated some are a reviewed film's by chance.
        film.needsNearYear =
          ratingCount != nil && film.ratingCount == 0 && film.surnames.isEmpty
        return film
      },
      right: places.map { Self.joinFilm($0, in: reviewed) },
      rightIDs: Dictionary(
        uniqueKeysWithValues: places.enumerated().map { (ids[$1], $0) }))
    for candidate in join.candidates {
      let film = join.left[candidate.left]
      for name in film.surnames + film.castSurnames { mentions.ask(name, film: candidate.right) }
    }
  }

  /// Looks for people's names in a review.
  mutating func read(_ row: ReviewRow) {
    guard let key = row.filmKey.string, let film = reviewed.ids[key],
      let place = placeInJoin[film]
    else { return }
    mentions.read(row.text, film: place)
  }

  /// Looks for people's names among the words of a film's reviews.
  mutating func read(_ row: FilmWordsReader.Row) {
    guard let film = reviewed.ids[row.film], let place = placeInJoin[film] else { return }
    for (word, _) in row.words { mentions.read(word: word, film: place) }
  }

  /// Films of the tables, each with a reviewed one.
  typealias Pairs = [(left: Int, right: Int)]

  /// The pairs of a film of the tables and a reviewed one; further pages of films that have a pair; further
  /// rows of such films.
  func pairs() -> (pairs: Pairs, pages: Pairs, rows: Pairs) {
    let pairs = join.pairs(isOther: isOther, isDirectorNamed: isNamed)
    func silent(_ candidate: FilmJoin.Candidate) -> Bool? {
      let isNamed = isNamed(candidate)
      let count = reviewed.textCounts[places[candidate.right]]
      return isNamed == false && count < Self.enoughReviews ? nil : isNamed
    }
    let pages = join.seconds(.right, beside: pairs, isOther: isOther, isDirectorNamed: silent)
    let rows = join.seconds(.left, beside: pairs) { isNamed($0) == true ? true : nil }
    func whole(_ pairs: Pairs) -> Pairs { pairs.map { ($0.left, places[$0.right]) } }
    return (whole(pairs), whole(pages), whole(rows))
  }

  /// Whether reviews name a director, or two actors; `nil` where none are known, or there are no texts.
  private func isNamed(_ candidate: FilmJoin.Candidate) -> Bool? {
    let film = join.left[candidate.left]
    guard !film.surnames.isEmpty || film.castSurnames.count > 1,
      reviewed.textCounts[places[candidate.right]] > 0
    else { return nil }
    return film.surnames.contains { mentions.isNamed($0, film: candidate.right) == true }
      || castCount(film, candidate) > 1
  }

  private func castCount(_ film: JoinFilm, _ candidate: FilmJoin.Candidate) -> Int {
    film.castSurnames.count { mentions.isNamed($0, film: candidate.right) == true }
  }

  /// Reviews so many name the director or an actor of the film that they are of, by far most films' do.
  private static let enoughReviews = 20
  private static let enoughPeople = 4

  /// Whether many reviews of a film of another year name nobody of many known people.
  private func isOther(_ candidate: FilmJoin.Candidate) -> Bool {
    let film = join.left[candidate.left]
    return candidate.yearDifference != 0 && !candidate.isUnique
      && film.surnames.count + film.castSurnames.count >= Self.enoughPeople
      && reviewed.textCounts[places[candidate.right]] >= Self.enoughReviews
      && isNamed(candidate) == false && castCount(film, candidate) == 0
  }

  private static func joinFilm(_ index: Int, in reviewed: ReviewedFilms) -> JoinFilm {
    var film = JoinFilm()
    if let title = reviewed.titles[index] { film.add(title: title) }
    film.add(slug: reviewed.ids.identifiers[index])
    film.reviewCount = reviewed.counts[index]
    return film
  }
}
