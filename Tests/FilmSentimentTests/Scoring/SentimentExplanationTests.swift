import Testing

@testable import FilmSentiment

struct SentimentExplanationTests {
  private func contribution(_ text: String, _ valence: Float, at start: Int)
    -> SentimentContribution
  {
    SentimentContribution(
      entry: LexiconEntry(text: text, valence: valence), bytes: start..<start + text.utf8.count)
  }

  @Test func `the strongest come first, equal ones in the order of the text`() {
    let explanation = SentimentExplanation(
      score: SentimentScore(score: 0, ratingScore: 0, rating: 0.5, matchCount: 5), bias: 0,
      ratingBias: 0,
      contributions: [
        contribution("d", -1, at: 30), contribution("a", 1, at: 0), contribution("c", -3, at: 20),
        contribution("b", 1, at: 10), contribution("e", 0.5, at: 5),
      ])
    #expect(explanation.strongestFirst.map(\.entry.text) == ["c", "a", "b", "d", "e"])
  }
}
