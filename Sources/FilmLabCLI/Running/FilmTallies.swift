import FilmData
import FilmSentiment

/// What the reviews of each film add up to.
struct FilmTallies {
  /// One film's sums.
  struct Tally {
    var key: String
    var title: String
    var tomatometer = Tomatometer()
    var popcornmeter = Popcornmeter()
    /// Reviews whose verdict is the lexicon's, since they carry neither label nor score.
    var predictedCount = 0
    /// The critics' meter as the texts alone would have it.
    var fromText = Tomatometer()
    var ratingSum = 0.0
    var count = 0

    /// The mean rating: the reviewers' own where they gave one, else the predicted.
    var meanRating: Double { count > 0 ? ratingSum / Double(count) : 0 }

    mutating func add(_ row: ReviewRow, _ score: SentimentScore) {
      let rating = row.rating
      let verdict = row.freshness ?? rating.map(Freshness.init(rating:))
      if verdict == nil { predictedCount += 1 }
      if row.isAudience {
        popcornmeter.add(rating: rating ?? score.rating)
      } else {
        tomatometer.add(verdict ?? score.label)
        fromText.add(score.label)
      }
      ratingSum += rating ?? score.rating
      count += 1
    }

    mutating func add(_ other: Tally) {
      tomatometer.freshCount += other.tomatometer.freshCount
      tomatometer.reviewCount += other.tomatometer.reviewCount
      fromText.freshCount += other.fromText.freshCount
      fromText.reviewCount += other.fromText.reviewCount
      popcornmeter.likedCount += other.popcornmeter.likedCount
      popcornmeter.ratingCount += other.popcornmeter.ratingCount
      predictedCount += other.predictedCount
      ratingSum += other.ratingSum
      count += other.count
    }
  }

  private var places: [String: Int] = [:]
  /// The films, in the order of their first reviews.
  private(set) var films: [Tally] = []

  mutating func add(_ row: ReviewRow, _ score: SentimentScore) {
    // A key that is an object or a list is none.
    let title = row[.title].string.flatMap { $0.isEmpty ? nil : $0 }
    let key = row.filmKey.string.flatMap { $0.isEmpty ? nil : $0 } ?? title ?? ""
    let place = place(of: key, title: title ?? (key.isEmpty ? "(no film)" : key))
    films[place].add(row, score)
  }

  mutating func add(_ other: FilmTallies) {
    for film in other.films {
      let place = place(of: film.key, title: film.title)
      films[place].add(film)
    }
  }

  private mutating func place(of key: String, title: String) -> Int {
    if let place = places[key] { return place }
    places[key] = films.count
    films.append(Tally(key: key, title: title))
    return films.count - 1
  }
}
