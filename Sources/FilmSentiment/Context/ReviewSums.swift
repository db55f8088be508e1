/// Sums over reviews in whole ten-thousandths: adding them in any order, and taking one review out
/// again, are exact.
package struct ReviewSums: Sendable, Hashable {
  /// What 1 is in the sums.
  package static let unit = 10_000

  /// Reviews.
  package var count = 0
  /// Labels where reviews carry them (fresh 1, rotten 0), else probabilities of fresh.
  package var freshness = 0
  /// Reviews that carry labels.
  package var labelledCount = 0
  /// Ratings where reviews carry them, else predicted ones.
  package var rating = 0
  /// Reviews that carry ratings.
  package var ratedCount = 0

  /// Makes sums of known numbers.
  package init(
    count: Int = 0, freshness: Int = 0, labelledCount: Int = 0, rating: Int = 0, ratedCount: Int = 0
  ) {
    (self.count, self.freshness, self.labelledCount) = (count, freshness, labelledCount)
    (self.rating, self.ratedCount) = (rating, ratedCount)
  }

  /// A share in the unit of the sums.
  package static func whole(_ share: Double) -> Int { Int((share * Double(unit)).rounded()) }

  package static func + (a: ReviewSums, b: ReviewSums) -> ReviewSums { a.combined(b, sign: 1) }
  package static func - (a: ReviewSums, b: ReviewSums) -> ReviewSums { a.combined(b, sign: -1) }

  private func combined(_ other: ReviewSums, sign: Int) -> ReviewSums {
    ReviewSums(
      count: count + sign * other.count, freshness: freshness + sign * other.freshness,
      labelledCount: labelledCount + sign * other.labelledCount,
      rating: rating + sign * other.rating, ratedCount: ratedCount + sign * other.ratedCount)
  }

  /// The mean freshness, drawn towards a base by pseudo-reviews.
  func meanFreshness(base: Double, pseudoReviews: Double) -> Double {
    shrunk(freshness, towards: base, pseudoReviews: pseudoReviews)
  }

  /// The mean rating, drawn towards a base by pseudo-reviews.
  func meanRating(base: Double, pseudoReviews: Double) -> Double {
    shrunk(rating, towards: base, pseudoReviews: pseudoReviews)
  }

  private func shrunk(_ sum: Int, towards base: Double, pseudoReviews: Double) -> Double {
    (Double(sum) / Double(Self.unit) + pseudoReviews * base) / (Double(count) + pseudoReviews)
  }

  /// The share of reviews that carry a label.
  var labelledShare: Double { count > 0 ? Double(labelledCount) / Double(count) : 0 }
  /// The share of reviews that carry a rating.
  var ratedShare: Double { count > 0 ? Double(ratedCount) / Double(count) : 0 }
}
