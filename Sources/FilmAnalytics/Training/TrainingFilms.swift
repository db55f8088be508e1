import FilmData

/// The films that a similarity model is trained on, each once, with its facts and both meters.
struct TrainingFilms {
  /// The films: those with enough reviews, verdicts or ratings, in the order of their keys.
  private(set) var films: [Film] = []
  /// The films' indices by the keys of the reviews.
  private(set) var placeOfReviewed: [String: Int] = [:]
  /// Their indices by the keys of the ratings.
  private(set) var placeOfRated: [String: Int] = [:]
  /// How many films are both in the tables and reviewed.
  let pairCount: Int

  /// One film on its way into the catalogue.
  private struct Draft {
    var film: Film
    var reviewedKey: String?
    var ratedKey: String?
    /// How many users rated, chose or played it.
    var ratingCount = 0
    var years: [Int] = []
  }

  init(
    table: FilmCollection, ratings: RatingTable, scale: RatingScale?, reviewed: ReviewedFilms,
    verdicts: CriticVerdicts,
    pairs: [(left: Int, right: Int)], rules: TrainingRules
  ) {
    pairCount = pairs.count
    let popcornmeters = scale.map { Self.popcornmeters(ratings, on: $0) }
    let counts = Self.counts(ratings)
    var drafts = reviewed.ids.identifiers.indices.map {
      Self.draft($0, reviewed: reviewed, verdicts: verdicts)
    }
    // The film "9" of the reviews is not number 9 of the ratings.
    func unique(_ id: String) -> String { reviewed.ids[id] == nil ? id : "rated-" + id }
    let partner = Dictionary(uniqueKeysWithValues: pairs.map { ($0.left, $0.right) })
    for (index, row) in table.films.enumerated() {
      if let right = partner[index] {
        Self.complete(&drafts[right], row)
      } else {
        var draft = Draft(film: Film(id: unique(row.id), title: ""))
        Self.complete(&draft, row)
        drafts.append(draft)
      }
    }
    let known = Set(table.films.map(\.id))
    for id in ratings.films.identifiers where !known.contains(id) {
      drafts.append(Draft(film: Film(id: unique(id), title: id), ratedKey: id))
    }
    for (index, draft) in drafts.enumerated() {
      let rated = draft.ratedKey.flatMap { ratings.films[$0] }
      drafts[index].film.popcornmeter = rated.flatMap { popcornmeters?[$0] }
      drafts[index].ratingCount = rated.map { counts[$0] } ?? 0
      drafts[index].film.year = draft.years.min()
    }
    take(drafts, reviewed: reviewed, rules: rules)
  }

  private mutating func take(_ drafts: [Draft], reviewed: ReviewedFilms, rules: TrainingRules) {
    let kept = drafts.filter { draft in
      let texts = draft.reviewedKey.flatMap { reviewed.ids[$0] }.map { reviewed.counts[$0] } ?? 0
      let verdicts = draft.film.tomatometer?.reviewCount ?? 0
      return max(texts, draft.ratingCount) >= rules.minimumCount
        || verdicts >= rules.enoughVerdicts
    }
    for draft in kept.sorted(by: { $0.film.id < $1.film.id }) {
      if let key = draft.reviewedKey { placeOfReviewed[key] = films.count }
      if let key = draft.ratedKey { placeOfRated[key] = films.count }
      films.append(draft.film)
    }
  }

  private static func draft(
    _ index: Int, reviewed: ReviewedFilms, verdicts: CriticVerdicts
  ) -> Draft {
    let id = reviewed.ids.identifiers[index]
    var slug = JoinFilm()
    slug.add(slug: id)
    let name = reviewed.titles[index] ?? id.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    let title = FilmTitle(parsing: name)
    var draft = Draft(film: Film(id: id, title: title.title), reviewedKey: id)
    draft.film.alternateTitles = title.alternates
    draft.years = slug.years + [title.year].compactMap { $0 }
    let verdictMeter = verdicts.films[id].map { verdicts.meters[$0] }
    let meter = [verdictMeter, reviewed.meters[index]].compactMap { $0 }
      .max { $0.reviewCount < $1.reviewCount }
    draft.film.tomatometer = meter.flatMap { $0.reviewCount > 0 ? $0 : nil }
    // Verdicts and texts may be of the same reviews: only the larger count is certain.
    draft.film.reviewsWithoutVerdict = max(0, reviewed.counts[index] - (meter?.reviewCount ?? 0))
    return draft
  }

  /// Adds the facts of a row of the film tables.
  private static func complete(_ draft: inout Draft, _ row: FilmRow) {
    draft.ratedKey = row.id
    draft.film.genres = row.genres
    draft.film.directors = row.trustedDirectors
    let titles = ([row.title].compactMap { $0 } + row.otherTitles).map {
      FilmTitle(parsing: $0)
    }
    if draft.film.title.isEmpty {
      draft.film.title = titles.first?.title ?? row.id
    } else if let common = titles.first?.title,
      TitleKey.joinedText(common) != TitleKey.joinedText(draft.film.title)
    {
      // Film tables have a film's best-known title; reviews often the original one.
      draft.film.alternateTitles.insert(draft.film.title, at: 0)
      draft.film.title = common
    }
    for title in titles.flatMap({ [$0.title] + $0.alternates })
    where !([draft.film.title] + draft.film.alternateTitles)
      .contains(where: { TitleKey.joinedText($0) == TitleKey.joinedText(title) })
    {
      draft.film.alternateTitles.append(title)
    }
    draft.years += titles.compactMap(\.year) + [row.year].compactMap { $0 } + row.otherYears
  }

  private static func counts(_ ratings: RatingTable) -> [Int] {
    var counts = [Int](repeating: 0, count: ratings.films.count)
    for film in ratings.filmNumbers { counts[Int(film)] += 1 }
    return counts
  }

  private static func popcornmeters(
    _ ratings: RatingTable, on scale: RatingScale
  ) -> [Popcornmeter] {
    var meters = [Popcornmeter](repeating: Popcornmeter(), count: ratings.films.count)
    for (film, value) in zip(ratings.filmNumbers, ratings.values) {
      meters[Int(film)].add(rating: scale.normalized(Double(value)))
    }
    return meters
  }
}
