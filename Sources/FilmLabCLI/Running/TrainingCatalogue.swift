import FilmData
import FilmSimilarity
import LinearAlgebra

/// The films that a similarity model is trained on, each once, with its facts and both meters.
struct TrainingCatalogue {
  /// The films: those with enough reviews, verdicts or ratings, in the order of their keys.
  private(set) var films: [Film] = []
  /// Where the films stand by the keys of the reviews.
  private(set) var placeOfReviewed: [String: Int] = [:]
  /// Where they stand by the keys of the ratings.
  private(set) var placeOfRated: [String: Int] = [:]
  private let pairCount: Int

  /// Critics with fewer verdicts say little of films' likeness.
  private static let minimumVerdicts = 30
  /// Verdicts that take a film in without any text or rating.
  private static let enoughVerdicts = 20
  /// How much more than a critic's fresh a user's like weighs.
  private static let likeWeight: Float = 2
  /// The least rating, as a share of the best, that is a like.
  private static let likedShare: Float = 0.8

  /// One film on its way into the catalogue.
  private struct Draft {
    var film: Film
    var reviewedKey: String?
    var ratedKey: String?
    var years: [Int] = []
  }

  init(
    table: FilmCollection, ratings: RatingTable, reviewed: ReviewedFilms, verdicts: CriticVerdicts,
    pairs: [(left: Int, right: Int)], minimumCount: Int
  ) {
    pairCount = pairs.count
    let popcornmeters = TrainingCatalogue.popcornmeters(ratings)
    var drafts = reviewed.ids.identifiers.indices.map {
      TrainingCatalogue.draft($0, reviewed, verdicts)
    }
    // The film "9" of the reviews is not number 9 of the ratings.
    func unique(_ id: String) -> String { reviewed.ids[id] == nil ? id : "rated-" + id }
    let partner = Dictionary(uniqueKeysWithValues: pairs.map { ($0.left, $0.right) })
    for (index, row) in table.films.enumerated() {
      if let right = partner[index] {
        TrainingCatalogue.complete(&drafts[right], row)
      } else {
        var draft = Draft(film: Film(id: unique(row.id), title: ""))
        TrainingCatalogue.complete(&draft, row)
        drafts.append(draft)
      }
    }
    let known = Set(table.films.map(\.id))
    for id in ratings.films.identifiers where !known.contains(id) {
      drafts.append(Draft(film: Film(id: unique(id), title: id), ratedKey: id))
    }
    for (index, draft) in drafts.enumerated() {
      let rated = draft.ratedKey.flatMap { ratings.films[$0] }
      drafts[index].film.popcornmeter = rated.map { popcornmeters[$0] }
      drafts[index].film.year = draft.years.min()
    }
    take(drafts, reviewed, minimumCount)
  }

  private mutating func take(_ drafts: [Draft], _ reviewed: ReviewedFilms, _ minimumCount: Int) {
    let kept = drafts.filter { draft in
      let texts = draft.reviewedKey.flatMap { reviewed.ids[$0] }.map { reviewed.counts[$0] } ?? 0
      let verdicts = draft.film.tomatometer?.reviewCount ?? 0
      return max(texts, draft.film.popcornmeter?.ratingCount ?? 0) >= minimumCount
        || verdicts >= TrainingCatalogue.enoughVerdicts
    }
    for draft in kept.sorted(by: { $0.film.id < $1.film.id }) {
      if let key = draft.reviewedKey { placeOfReviewed[key] = films.count }
      if let key = draft.ratedKey { placeOfRated[key] = films.count }
      films.append(draft.film)
    }
  }

  private static func draft(
    _ index: Int, _ reviewed: ReviewedFilms, _ verdicts: CriticVerdicts
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
    // Verdicts and texts may be of the same reviews: the more of the two are known for certain.
    draft.film.reviewsWithoutVerdict = max(0, reviewed.counts[index] - (meter?.reviewCount ?? 0))
    return draft
  }

  /// Adds what a row of the film tables knows.
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
      // Film tables have the title by which a film is best known; reviews often the original one.
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

  private static func popcornmeters(_ ratings: RatingTable) -> [Popcornmeter] {
    var meters = [Popcornmeter](repeating: Popcornmeter(), count: ratings.films.count)
    let best = ratings.values.max() ?? 1
    for (film, value) in zip(ratings.filmNumbers, ratings.values) {
      meters[Int(film)].add(rating: Double(value / best))
    }
    return meters
  }

  /// Users and busy critics × films: who likes what.
  func likes(_ sources: SimilaritySources) -> InteractionMatrix? {
    var (users, rows, columns, values) = (IDIndex(), [Int32](), [Int32](), [Float]())
    func add(_ user: String, _ film: Int, _ weight: Float) {
      rows.append(Int32(users.insert(user)))
      columns.append(Int32(film))
      values.append(weight)
    }
    let ratings = sources.ratings
    let least = (ratings.values.max() ?? 0) * TrainingCatalogue.likedShare
    for index in 0..<ratings.count where ratings.values[index] >= least {
      let film = ratings.films.identifiers[Int(ratings.filmNumbers[index])]
      guard let place = placeOfRated[film] else { continue }
      let user = ratings.users.identifiers[Int(ratings.userNumbers[index])]
      add("user " + user, place, TrainingCatalogue.likeWeight)
    }
    let verdicts = sources.verdicts
    var verdictCounts = [Int](repeating: 0, count: verdicts.critics.count)
    for entry in verdicts.entries { verdictCounts[Int(entry.critic)] += 1 }
    for entry in verdicts.entries where entry.isFresh {
      guard verdictCounts[Int(entry.critic)] >= TrainingCatalogue.minimumVerdicts,
        let place = placeOfReviewed[verdicts.films.identifiers[Int(entry.film)]]
      else { continue }
      add("critic " + verdicts.critics.identifiers[Int(entry.critic)], place, 0)
    }
    for like in reviewersLikes(sources) { add("critic " + like.reviewer, like.film, 0) }
    guard !values.isEmpty else { return nil }
    let index = IDIndex(films.map(\.id))
    return InteractionMatrix(
      users: users, films: index,
      values: SparseMatrix(
        rowCount: users.count, columnCount: index.count, rows: rows, columns: columns,
        values: values, duplicates: .last))
  }

  /// What busy reviewers like by their reviews, where no critic's verdict tells it.
  ///
  /// That a film was reviewed is no like: it says which films were new at the time.
  private func reviewersLikes(
    _ sources: SimilaritySources
  ) -> [(reviewer: String, film: Int)] {
    let critics = sources.verdicts
    let known = Set(
      critics.entries.map { entry in
        [
          critics.critics.identifiers[Int(entry.critic)],
          critics.films.identifiers[Int(entry.film)],
        ]
      })
    let verdicts = sources.reviewers.verdicts()
    let counts = Dictionary(verdicts.map { ($0.reviewer, 1) }, uniquingKeysWith: +)
    return verdicts.compactMap { verdict in
      let reviewer = known.isEmpty ? verdict.reviewer : Self.slug(verdict.reviewer)
      guard verdict.isFresh, counts[verdict.reviewer] ?? 0 >= Self.minimumVerdicts,
        let place = placeOfReviewed[verdict.film], !known.contains([reviewer, verdict.film])
      else { return nil }
      return (reviewer, place)
    }
  }

  /// A critic's name as files of verdicts write it: Mary O'Hara is mary-ohara.
  private static func slug(_ name: String) -> String {
    name.lowercased().split { $0 == " " || $0 == "-" }
      .map { word in String(word.filter { $0.isLetter || $0.isNumber }) }
      .joined(separator: "-")
  }

  /// What was put together, in a line.
  var summary: String {
    "\(Plural.text(films.count, "film")), \(placeOfRated.count) with a row in the film tables or "
      + "ratings, \(placeOfReviewed.count) with reviews, \(pairCount) with both"
  }
}
