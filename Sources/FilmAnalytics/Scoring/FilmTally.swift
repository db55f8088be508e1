public import FilmData
import FilmSentiment

/// The meters and the mean rating of one film's reviews.
public struct FilmTally: Sendable, Hashable {
  /// The film's key, or its title with its year; empty for reviews that name no film.
  public let key: String
  /// The film's title, where any review has one.
  public let title: String?
  /// The film's year, where its reviews name it by title and year.
  public let year: Int?
  /// Critics' reviews, each by its own label or score, or else by the lexicon's verdict on its text.
  public private(set) var tomatometer = Tomatometer()
  /// Ratings by the audience, each the reviewer's own, or else the predicted one.
  public private(set) var popcornmeter = Popcornmeter()
  /// The critics' meter by the texts alone.
  public private(set) var fromText = Tomatometer()
  /// Reviews with neither label nor score, whose verdict is the lexicon's.
  public private(set) var predictedCount = 0
  /// All reviews.
  public private(set) var count = 0
  private var ratingSum = 0.0

  init(key: String, title: String?, year: Int? = nil) {
    (self.key, self.title, self.year) = (key, title, year)
  }

  /// The mean rating, 0…1: the reviewers' own, or else the predicted; 0 without reviews.
  public var meanRating: Double { count > 0 ? ratingSum / Double(count) : 0 }

  /// Counts a review.
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

  /// Adds the sums of other reviews of the film.
  mutating func add(_ other: FilmTally) {
    tomatometer.add(other.tomatometer)
    fromText.add(other.fromText)
    popcornmeter.add(other.popcornmeter)
    predictedCount += other.predictedCount
    ratingSum += other.ratingSum
    count += other.count
  }
}
