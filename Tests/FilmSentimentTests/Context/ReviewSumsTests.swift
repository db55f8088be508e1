import Testing

@testable import FilmSentiment

struct ReviewSumsTests {
  @Test func `adding and taking away are exact`() {
    let a = ReviewSums(count: 3, freshness: 12_345, labelledCount: 1, rating: 17_001, ratedCount: 2)
    let b = ReviewSums(count: 1, freshness: 1, labelledCount: 0, rating: 9_999, ratedCount: 1)
    #expect(a + b - b == a)
    #expect(a + b == b + a)
    #expect((a + b).labelledShare == 0.25 && (a + b).ratedShare == 0.75)
    #expect(ReviewSums().labelledShare == 0 && ReviewSums().ratedShare == 0)
  }

  @Test func `means are drawn to the base`() {
    let sums = ReviewSums(count: 2, freshness: 20_000, rating: 10_000)
    #expect(sums.meanFreshness(base: 0.5, pseudoReviews: 2) == 0.75)
    #expect(sums.meanRating(base: 0.5, pseudoReviews: 3) == 0.5)
    #expect(ReviewSums().meanFreshness(base: 0.6, pseudoReviews: 3) == 0.6)
    #expect(ReviewSums.whole(0.12345) == 1_235)
  }
}
