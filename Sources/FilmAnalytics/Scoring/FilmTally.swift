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
  /// Reviews by the audience, each by its own stars, or else its label, or else the predicted rating.
  public private(set) var popcornmeter = Popcornmeter()
  /// The critics' meter by the texts alone.
  public private(set) var fromText = Tomatometer()
  /// Reviews with neither label nor score, whose verdict is the lexicon's.
  public private(set) var predictedCount = 0
  /// Reviews with neither label nor score whose text says nothing: they count in no meter.
  public private(set) var silentCount = 0
  /// All reviews.
  public private(set) var count = 0
  private var ratingSum = 0.0
  private var ratingCount = 0

  init(key: String, title: String?, year: Int? = nil) {
    (self.key, self.title, self.year) = (key, title, year)
  }

  /// The mean rating, 0…1: the reviewers' own, or else the predicted; `nil` where no review has either.
  public var meanRating: Double? {
    guard ratingCount > 0 else { return nil }
    // The order of the reviews decides the last bits of a sum; they must not decide how a mean is rounded further.
    return (ratingSum / Double(ratingCount) * Self.meanSteps).rounded() / Self.meanSteps
  }

  /// The steps of a mean between 0 and 1: a hundred times as wide as those of Double near 1.
  private static let meanSteps = 1e13

  /// Counts a review.
  mutating func add(_ row: ReviewRow, _ score: SentimentScore) {
    let rating = row.rating
    let given = row.freshness ?? rating.map(Freshness.init(rating:))
    let predicted = score.hasEvidence ? score.label : nil
    count += 1
    if given == nil {
      if predicted == nil { silentCount += 1 } else { predictedCount += 1 }
    }
    if let rating = rating ?? (predicted == nil ? nil : score.rating) {
      ratingSum += rating
      ratingCount += 1
    }
    guard !row.isAudience else {
      return addAudience(
        rating: row.rating, label: row.freshness,
        predicted: score.hasEvidence ? score.rating : nil)
    }
    if let verdict = given ?? predicted { tomatometer.add(verdict) }
    if let predicted { fromText.add(predicted) }
  }

  private mutating func addAudience(rating: Double?, label: Freshness?, predicted: Double?) {
    if rating == nil, let label {
      popcornmeter.add(Popcornmeter(likedCount: label == .fresh ? 1 : 0, ratingCount: 1))
    } else if let rating = rating ?? predicted {
      popcornmeter.add(rating: rating)
    }
  }

  /// Adds the sums of other reviews of the film.
  mutating func add(_ other: FilmTally) {
    tomatometer.add(other.tomatometer)
    fromText.add(other.fromText)
    popcornmeter.add(other.popcornmeter)
    predictedCount += other.predictedCount
    silentCount += other.silentCount
    ratingSum += other.ratingSum
    ratingCount += other.ratingCount
    count += other.count
  }
}
