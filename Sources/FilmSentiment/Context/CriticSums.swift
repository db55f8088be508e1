import FilmData

/// How a critic's known verdicts differ from those expected by the films' other reviews, in whole
/// ten-thousandths.
struct CriticSums: Sendable, Hashable {
  var count = 0
  /// Fresh verdicts.
  var fresh = 0
  /// Fresh verdicts that the films' other reviews suggest.
  var expected = 0
  var ratedCount = 0
  /// Ratings less the means of the films' other ratings.
  var ratingExcess = 0

  static func + (a: CriticSums, b: CriticSums) -> CriticSums { a.combined(b, sign: 1) }
  static func - (a: CriticSums, b: CriticSums) -> CriticSums { a.combined(b, sign: -1) }

  private func combined(_ other: CriticSums, sign: Int) -> CriticSums {
    CriticSums(
      count: count + sign * other.count, fresh: fresh + sign * other.fresh,
      expected: expected + sign * other.expected,
      ratedCount: ratedCount + sign * other.ratedCount,
      ratingExcess: ratingExcess + sign * other.ratingExcess)
  }

  /// The sums of one review with a label or a rating.
  ///
  /// - Parameter others: the sums of the film's other reviews.
  init(_ review: ContextReview, others: ReviewSums, model: ContextModel) {
    self.init(review.sums, others: others, model: model)
  }

  /// The same for a review of which only its part in the sums of its film is known.
  init(_ one: ReviewSums, others: ReviewSums, model: ContextModel) {
    if one.labelledCount > 0 {
      count = 1
      fresh = one.freshness
      expected = ReviewSums.whole(model.meanFreshness(others))
    }
    if one.ratedCount > 0 {
      ratedCount = 1
      ratingExcess = one.rating - ReviewSums.whole(model.meanRating(others))
    }
  }

  init(
    count: Int = 0, fresh: Int = 0, expected: Int = 0, ratedCount: Int = 0, ratingExcess: Int = 0
  ) {
    self.count = count
    self.fresh = fresh
    self.expected = expected
    self.ratedCount = ratedCount
    self.ratingExcess = ratingExcess
  }

  /// The critic as these sums alone show it: both figures drawn towards 0 by 10 pseudo-reviews.
  func bias(base: Double) -> CriticBias {
    let pseudo = ContextModel.criticPseudoReviews
    func logOdds(_ sum: Int) -> Double {
      let unit = Double(ReviewSums.unit)
      let mean = (Double(sum) / unit + pseudo * base) / (Double(count) + pseudo)
      return ContextModel.logit(mean)
    }
    return CriticBias(
      reviews: count, logOdds: logOdds(fresh) - logOdds(expected), ratings: ratedCount,
      ratingBias: Double(ratingExcess) / Double(ReviewSums.unit) / (Double(ratedCount) + pseudo))
  }
}
