import FilmData
import Testing

@testable import FilmSentiment

struct CriticSumsTests {
  @Test func `a critic like the others has no bias`() {
    let sums = CriticSums(
      count: 40, fresh: 240_000, expected: 240_000, ratedCount: 20, ratingExcess: 0)
    let bias = sums.bias(base: 0.6)
    #expect(bias == CriticBias(reviews: 40, logOdds: 0, ratings: 20, ratingBias: 0))
  }

  @Test func `biases grow with what they rest on`() {
    func bias(_ count: Int) -> CriticBias {
      CriticSums(
        count: count, fresh: count * 10_000, expected: count * 6_000, ratedCount: count,
        ratingExcess: count * 1_000
      ).bias(base: 0.6)
    }
    #expect(bias(0).logOdds == 0 && bias(0).ratingBias == 0)
    #expect(bias(5).logOdds > 0 && bias(50).logOdds > bias(5).logOdds)
    // Ten pseudo-reviews: half of the excess after ten reviews.
    #expect(abs(bias(10).ratingBias - 0.05) < 1e-12)
  }

  @Test func `only what a review carries counts`() {
    let score = SentimentScore(score: 2, ratingScore: 1, rating: 0.9, matchCount: 3)
    let model = SimulatedReviews.model
    let others = ReviewSums(count: 3, freshness: 30_000, rating: 24_000)
    func sums(_ review: ContextReview) -> CriticSums {
      CriticSums(review, others: others, model: model)
    }
    #expect(sums(ContextReview(score: score, film: "f", critic: "c")) == CriticSums())
    let labelled = sums(ContextReview(score: score, film: "f", critic: "c", label: .rotten))
    #expect(labelled == CriticSums(count: 1, fresh: 0, expected: 8_000))
    let rated = sums(ContextReview(score: score, film: "f", critic: "c", rating: 0.5))
    #expect(rated.count == 0 && rated.ratedCount == 1 && rated.ratingExcess == 5_000 - 6_750)
    #expect(labelled + rated - rated == labelled)
  }
}
