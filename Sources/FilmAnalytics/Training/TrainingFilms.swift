import FilmData

/// The films that a similarity model is trained on, each once, with its facts and both meters.
struct TrainingFilms {
  /// The films: those with enough reviews, verdicts or ratings, or with a text about them, in the order of
  /// their keys.
  private(set) var films: [Film] = []
  /// The films' indices by the keys of the reviews.
  private(set) var placeOfReviewed: [String: Int] = [:]
  /// Their indices by the keys of the ratings and tables.
  private(set) var placeOfRated: [String: Int] = [:]
  /// The texts about films, by index.
  private(set) var descriptions: [Int: String] = [:]
  /// How many films of the tables were found among the reviewed ones.
  let pairCount: Int
  /// The years that the reviews' source gives for its pages of each film.
  private(set) var reviewedYears: [[Int]] = []
  /// The films' articles at Wikipedia.
  private(set) var articles: [String?] = []
  /// Reviews of films that no table names, and how many films they are of.
  private(set) var nameless = (reviewCount: 0, filmCount: 0)

  init(
    table: FilmCollection, ratings: RatingTable, scale: RatingScale?, reviewed: ReviewedFilms,
    verdicts: CriticVerdicts,
    join: (pairs: CollectionJoin.Pairs, pages: CollectionJoin.Pairs, rows: CollectionJoin.Pairs),
    rules: TrainingRules
  ) {
    pairCount = join.pairs.count
    var drafts: [FilmDraft?] = reviewed.ids.identifiers.indices.map {
      FilmDraft(reviewed: $0, of: reviewed, verdicts: verdicts)
    }
    let partner = Dictionary(uniqueKeysWithValues: join.pairs.map { ($0.left, $0.right) })
    for (left, right) in join.pairs { drafts[right]?.add(table.films[left]) }
    // MovieLens has each of its films once.
    let further = Dictionary(
      uniqueKeysWithValues: join.rows.filter {
        table.films[$0.left].idKind != .number || drafts[$0.right]?.film.movieLensID == nil
      }.map { ($0.left, $0.right) })
    for (index, row) in table.films.enumerated() where partner[index] == nil {
      if let right = further[index] {
        drafts[right]?.add(row)
      } else {
        drafts.append(FilmDraft(row, isAlone: reviewed.ids.count == 0))
      }
    }
    let known = Set(table.films.map(\.id))
    for id in ratings.films.identifiers where !known.contains(id) {
      // A number without a row in the tables may be anything.
      if let place = reviewed.ids[id], table.films.isEmpty || FilmIDKind(value: id) == .key {
        drafts[place]?.ratedKeys.append(id)
      } else {
        drafts.append(FilmDraft(rated: id))
      }
    }
    for (left, right) in join.pages {
      guard let first = partner[left], let second = drafts[right] else { continue }
      drafts[first]?.add(second)
      drafts[right] = nil
    }
    addNumbered(to: &drafts)
    take(
      Self.rated(drafts.compactMap { $0 }, ratings: ratings, scale: scale), rules: rules)
  }

  /// Joins reviews whose films are known by numbers at IMDb alone.
  private mutating func addNumbered(to drafts: inout [FilmDraft?]) {
    var placeOfNumber: [Int: Int] = [:]
    for (place, draft) in drafts.enumerated() {
      if let number = draft?.film.imdbID { placeOfNumber[number] = placeOfNumber[number] ?? place }
    }
    guard !placeOfNumber.isEmpty else { return }
    for (place, draft) in drafts.enumerated() {
      guard let draft, draft.isNumbered, let number = FilmIDKind.imdbNumber(draft.film.id)
      else { continue }
      if let film = placeOfNumber[number] {
        drafts[film]?.add(draft)
      } else {
        nameless.reviewCount += draft.reviewCount
        nameless.filmCount += 1
      }
      drafts[place] = nil
    }
  }

  /// Films with a row in the tables or ratings.
  var ratedCount: Int { Set(placeOfRated.values).count }
  /// Films with reviews or verdicts.
  var reviewedCount: Int { Set(placeOfReviewed.values).count }
  /// Films with both.
  var joinedCount: Int { Set(placeOfRated.values).intersection(placeOfReviewed.values).count }

  /// Whether a source tells two films of one title apart: two articles, or pages of reviews with other years.
  func areApart(_ one: Int, _ other: Int) -> Bool {
    if let article = articles[one], let second = articles[other], article != second { return true }
    let (years, others) = (reviewedYears[one], reviewedYears[other])
    return !years.isEmpty && !others.isEmpty && !years.contains(where: others.contains)
  }

  private static func rated(
    _ drafts: [FilmDraft], ratings: RatingTable, scale: RatingScale?
  ) -> [FilmDraft] {
    let meters = scale.map { popcornmeters(ratings, on: $0) }
    let counts = counts(ratings)
    return drafts.map { draft in
      var draft = draft
      let rated = draft.ratedKeys.compactMap { ratings.films[$0] }
      draft.ratingCount = rated.reduce(0) { $0 + counts[$1] }
      if let meters, !rated.isEmpty {
        draft.film.popcornmeter = rated.reduce(into: Popcornmeter()) { $0.add(meters[$1]) }
      }
      draft.film.year = draft.years.min()
      return draft
    }
  }

  private mutating func take(_ drafts: [FilmDraft], rules: TrainingRules) {
    var kept = drafts.filter { draft in
      draft.reviewCount + draft.ratingCount >= rules.minimumCount
        || Self.wordCount(draft.description) >= rules.descriptionWords
    }
    // Tables and reviews may use one key for two films.
    var taken: Set<String> = []
    for index in kept.indices where !kept[index].needsKey {
      if !taken.insert(kept[index].film.id).inserted { kept[index].needsKey = true }
    }
    var keys = FilmKey(taken: taken)
    for index in kept.indices where kept[index].needsKey {
      let film = kept[index].film
      kept[index].film.id = keys.make(title: film.title, year: film.year)
    }
    kept.sort { $0.film.id < $1.film.id }
    for draft in kept {
      for key in draft.reviewedKeys { placeOfReviewed[key] = films.count }
      for key in draft.ratedKeys { placeOfRated[key] = films.count }
      descriptions[films.count] = draft.description
      reviewedYears.append(draft.reviewedYears)
      articles.append(draft.article)
      films.append(draft.film)
    }
  }

  private static func wordCount(_ text: String?) -> Int {
    text?.split { $0 == " " || $0 == "\n" }.count ?? 0
  }

  private static func counts(_ ratings: RatingTable) -> [Int] {
    var counts = [Int](repeating: 0, count: ratings.films.count)
    for film in ratings.filmNumbers { counts[Int(film)] += 1 }
    return counts
  }

  /// The Popcornmeter of each film of the ratings, by number.
  static func popcornmeters(
    _ ratings: RatingTable, on scale: RatingScale
  ) -> [Popcornmeter] {
    var meters = [Popcornmeter](repeating: Popcornmeter(), count: ratings.films.count)
    for (film, value) in zip(ratings.filmNumbers, ratings.values) {
      meters[Int(film)].add(rating: scale.normalized(Double(value)))
    }
    return meters
  }
}
