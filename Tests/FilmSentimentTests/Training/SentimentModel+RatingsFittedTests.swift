import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct SentimentModelRatingsFittedTests {
  private static let texts = HandLexicon.entries.flatMap { entry in
    ["\(entry.text)", "\(entry.text) and good", "\(entry.text), but bad"]
  }

  /// Ratings as an audience gives them: far from the middle.
  private func fitted() throws -> (before: SentimentModel, after: SentimentModel) {
    let model = try HandLexicon.model()
    let scorer = SentimentScorer(model)
    let scores = (0..<10).flatMap { _ in
      SentimentModelRatingsFittedTests.texts.map { scorer.score($0).ratingScore }
    }
    let ratings = scores.map { $0 > model.ratingBias ? 0.95 : 0.05 }
    return (model, try model.ratingsFitted(ratingScores: scores, ratings: ratings))
  }

  @Test func `ratings go where the reviews' own are`() throws {
    let (before, after) = try fitted()
    let (old, new) = (SentimentScorer(before), SentimentScorer(after))
    func error(_ scorer: SentimentScorer) -> Double {
      SentimentModelRatingsFittedTests.texts.reduce(0) { sum, text in
        let score = scorer.score(text)
        return sum + abs(score.rating - (score.ratingScore > before.ratingBias ? 0.95 : 0.05))
      }
    }
    #expect(error(new) < 0.6 * error(old))
  }

  @Test func `labels, scores and the order of ratings stay`() throws {
    let (before, after) = try fitted()
    let (old, new) = (SentimentScorer(before), SentimentScorer(after))
    let scores = SentimentModelRatingsFittedTests.texts.map { (old.score($0), new.score($0)) }
    for (old, new) in scores {
      #expect((old.score, old.label, old.ratingScore) == (new.score, new.label, new.ratingScore))
      for (_, other) in scores where other.ratingScore > new.ratingScore {
        #expect(other.rating >= new.rating)
      }
    }
  }

  @Test func `too few ratings are refused`() throws {
    let model = try HandLexicon.model()
    let few = [Double](repeating: 0.5, count: SentimentModel.fewestRatings - 1)
    #expect(throws: SentimentError.unusableRatings(found: 19, needed: 20)) {
      try model.ratingsFitted(ratingScores: few, ratings: few)
    }
    #expect(
      "\(SentimentError.unusableRatings(found: 1, needed: 20))"
        == "1 rated review is too few to fit ratings to; give 20 or more")
  }

  @Test func `equal ratings give a flat curve`() throws {
    let model = try HandLexicon.model().ratingsFitted(
      ratingScores: (0..<40).map { Double($0) }, ratings: [Double](repeating: 0.7, count: 40))
    #expect(SentimentScorer(model).score("good").rating == 0.7)
    #expect(SentimentScorer(model).score("").rating == 0.7)
  }
}
