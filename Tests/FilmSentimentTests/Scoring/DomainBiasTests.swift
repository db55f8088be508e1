import Testing

@testable import FilmSentiment

struct DomainBiasTests {
  @Test func `is added for its domain alone`() throws {
    var model = try HandLexicon.model()
    model.domains["audience"] = DomainBias(valence: 0.5, ratingWeight: -0.25)
    let plain = SentimentScorer(model).explain("good")
    let audience = SentimentScorer(model, domain: "audience").explain("good")
    let unknown = SentimentScorer(model, domain: "press").score("good")
    #expect(audience.score.score == plain.score.score + 0.5)
    #expect(audience.score.ratingScore == plain.score.ratingScore - 0.25)
    #expect(audience.bias == plain.bias + 0.5 && audience.ratingBias == plain.ratingBias - 0.25)
    #expect(unknown == plain.score)
  }
}
