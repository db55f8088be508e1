/// How a critic differs from the other critics of the same films.
public struct CriticBias: Sendable, Hashable {
  /// Reviews with a verdict that the log-odds rest on.
  public var reviews: Int
  /// The log-odds of fresh, less those of the films' other reviews; 0 is a critic like the others.
  public var logOdds: Double
  /// Reviews with a rating that the rating bias rests on.
  public var ratings: Int
  /// The mean of ratings less the mean of the films' other ratings, −1…1.
  public var ratingBias: Double

  /// Makes a bias.
  public init(reviews: Int, logOdds: Double, ratings: Int, ratingBias: Double) {
    self.reviews = reviews
    self.logOdds = logOdds
    self.ratings = ratings
    self.ratingBias = ratingBias
  }

  /// What two bodies of reviews say together: each counts by its number of reviews.
  func combined(with other: CriticBias) -> CriticBias {
    func mean(_ a: Double, of m: Int, and b: Double, of n: Int) -> Double {
      m + n > 0 ? (a * Double(m) + b * Double(n)) / Double(m + n) : 0
    }
    return CriticBias(
      reviews: reviews + other.reviews,
      logOdds: mean(logOdds, of: reviews, and: other.logOdds, of: other.reviews),
      ratings: ratings + other.ratings,
      ratingBias: mean(ratingBias, of: ratings, and: other.ratingBias, of: other.ratings))
  }
}
