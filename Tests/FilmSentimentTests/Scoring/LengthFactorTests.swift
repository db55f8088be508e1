import Testing

@testable import FilmSentiment

struct LengthFactorTests {
  @Test func `is the root of 25 over the words`() {
    #expect(LengthFactor.of(words: 0) == 1)
    #expect(LengthFactor.of(words: 1) == 5)
    #expect(LengthFactor.of(words: 25) == 1)
    #expect(LengthFactor.of(words: 2_500) == 0.1)
  }

  @Test func `a text of four copies is twice as sure of each entry, not four times`() throws {
    let scorer = SentimentScorer(try HandLexicon.model())
    let once = scorer.score("a great film with them").score - 0.25
    // "Anna" is a name and does not count; entries count once.
    let padded = scorer.score(
      "a great film with them" + String(repeating: " and so on, Anna", count: 5)
    ).score
    #expect(abs(once - 2 * 5.0.squareRoot()) < 1e-6)
    #expect(abs(padded - 0.25 - 2 * (25.0 / 20).squareRoot()) < 1e-6)
  }

  @Test func `a model without it counts entries in full`() throws {
    var model = try HandLexicon.model()
    model.usesLengthFactor = false
    let explanation = SentimentScorer(model).explain("great")
    #expect(explanation.score.score == 2.25 && explanation.contributions[0].lengthFactor == 1)
  }
}
