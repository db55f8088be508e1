import FilmSentiment
import Testing

@testable import FilmAnalytics

/// Which scorer a review gets.
@Suite struct SentimentEntrantTests {
  @Test func aReviewGetsTheScorerOfItsFold() throws {
    let scorers = try [1, 2, 3].map {
      ReviewScorer(try HandModel.model(["good": Float($0)])).makeRowScorer()
    }
    let folds = ReviewFolds(
      count: 3, unit: .review, names: ["1", "2", "3"], ofReview: [2, 0, 1, 2])
    let entrant = SentimentEntrant(scorers: scorers, folds: folds)
    #expect((0..<4).map { entrant.scorer(of: $0).score("good").score.rounded() } == [3, 1, 2, 3])
    let single = SentimentEntrant(name: "a", scorer: scorers[1])
    #expect((0..<4).allSatisfy { single.scorer(of: $0) === scorers[1] })
  }
}
