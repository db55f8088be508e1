import Testing

@testable import FilmSentiment

struct SentimentModelTests {
  @Test func `needs no more than a lexicon`() throws {
    let model = SentimentModel(lexicon: try Lexicon(HandLexicon.entries))
    let score = SentimentScorer(model).score("a film")
    #expect(score.score == 0 && score.ratingScore == 0)
    #expect(score.rating == 0.5)
    #expect(model.calibration == .logistic)
  }

  @Test func `its calibration makes the rating`() throws {
    var model = try HandLexicon.model(ratingBias: 1)
    model.calibration = RatingCalibration(scores: [0, 2], ratings: [0.2, 0.8])
    #expect(abs(SentimentScorer(model).score("a film").rating - 0.5) < 1e-12)
  }
}
