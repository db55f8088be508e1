/// Turns the rating's score, a sum of weights, into a rating in 0…1: straight lines between knots.
///
/// The knots come from isotonic regression on reviews that the lexicon did not see, so that the
/// rating never falls where the score rises.
public struct RatingCalibration: Sendable, Hashable, Codable {
  /// Scores, rising.
  public let scores: [Double]
  /// The rating at each score, 0…1, never falling.
  public let ratings: [Double]

  /// Makes a calibration.
  ///
  /// - Precondition: as many ratings as scores, at least one; scores rising; ratings in 0…1 and
  ///   never falling.
  public init(scores: [Double], ratings: [Double]) {
    precondition(
      Self.fits(scores, ratings), "scores \(scores) and ratings \(ratings) do not fit")
    self.scores = scores
    self.ratings = ratings
  }

  /// The logistic curve, for a lexicon whose ratings were never calibrated.
  public static let logistic: RatingCalibration = {
    let scores = stride(from: -6.0, through: 6.0, by: 0.25).map { $0 }
    return RatingCalibration(scores: scores, ratings: scores.map(SentimentScore.logistic))
  }()

  /// The rating of a score, 0…1.
  ///
  /// - Complexity: O(log *k*) for *k* knots.
  public func rating(for score: Double) -> Double {
    guard score > scores[0] else { return ratings[0] }
    guard score < scores[scores.count - 1] else { return ratings[ratings.count - 1] }
    var low = 0
    var high = scores.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if scores[middle] <= score { low = middle } else { high = middle }
    }
    let part = (score - scores[low]) / (scores[high] - scores[low])
    return ratings[low] + part * (ratings[high] - ratings[low])
  }

  /// Reads a calibration and checks it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let scores = try container.decode([Double].self, forKey: .scores)
    let ratings = try container.decode([Double].self, forKey: .ratings)
    guard Self.fits(scores, ratings) else {
      throw DecodingError.dataCorruptedError(
        forKey: .scores, in: container, debugDescription: "the calibration's knots do not fit")
    }
    self.init(scores: scores, ratings: ratings)
  }

  private static func fits(_ scores: [Double], _ ratings: [Double]) -> Bool {
    scores.count == ratings.count && !scores.isEmpty
      && zip(scores, scores.dropFirst()).allSatisfy { $0 < $1 }
      && zip(ratings, ratings.dropFirst()).allSatisfy { $0 <= $1 }
      && ratings.allSatisfy { (0...1).contains($0) }
  }
}
