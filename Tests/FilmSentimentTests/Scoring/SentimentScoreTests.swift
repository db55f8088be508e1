import FilmData
import Testing

@testable import FilmSentiment

struct SentimentScoreTests {
  @Test(
    arguments: [
      (0, 0.5), (1, 0.7310585786300049), (-1, 0.2689414213699951), (2, 0.8807970779778823),
      (40, 1), (1_000, 1), (-1_000, 0), (.infinity, 1), (-.infinity, 0),
    ] as [(Double, Double)])
  func `the logistic function`(score: Double, probability: Double) {
    #expect(abs(SentimentScore.logistic(score) - probability) < 1e-15)
    let whole = SentimentScore(score: score, ratingScore: 0, rating: 0.5, matchCount: 1)
    #expect(whole.probability == SentimentScore.logistic(score))
  }

  @Test(arguments: [(0, .fresh), (1e-9, .fresh), (-1e-9, .rotten)] as [(Double, Freshness)])
  func `fresh from 0 on`(score: Double, label: Freshness) {
    let whole = SentimentScore(score: score, ratingScore: 0, rating: 0.5, matchCount: 1)
    #expect(whole.label == label)
  }
}
