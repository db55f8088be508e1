import FilmData
import Testing

@testable import FilmSentiment

struct ContextReviewTests {
  private let score = SentimentScore(score: 0, ratingScore: 0, rating: 0.25, matchCount: 0)

  @Test func `names without a letter are none`() {
    #expect(ContextReview.key("".utf8) == nil && ContextReview.key(" \t".utf8) == nil)
    #expect(ContextReview.key("a b".utf8) == WordHash.of("a b".utf8))
    let review = ContextReview(score: score, film: "", critic: nil)
    #expect(review.film == nil && review.critic == nil)
  }

  @Test func `sums take what is known, else what the text says`() {
    let unknown = ContextReview(score: score, film: "f", critic: "c").sums
    #expect(unknown == ReviewSums(count: 1, freshness: 5_000, rating: 2_500))
    let known = ContextReview(score: score, film: "f", critic: "c", label: .fresh, rating: 0.9)
    #expect(
      known.sums
        == ReviewSums(count: 1, freshness: 10_000, labelledCount: 1, rating: 9_000, ratedCount: 1))
    #expect(known.withoutVerdict.sums == unknown)
  }
}
