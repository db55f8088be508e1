import Testing

@testable import FilmSentiment

struct SentimentExplanationStrongestTests {
  private func reasons(_ text: String, _ limit: Int = 6, _ terms: [SentimentTerm] = []) throws
    -> [String]
  {
    var explanation = SentimentScorer(try HandLexicon.modelWithoutLengths()).explain(text)
    terms.forEach { explanation.add($0) }
    return explanation.strongestReasons(limit).map { "\($0.text) \($0.valence)" }
  }

  @Test func `of overlapping entries of one sign the strongest is told`() throws {
    #expect(try reasons("not funny") == ["NOT_funny -1.5"])
    #expect(try reasons("a mess") == ["mess -1.75"])
    #expect(try reasons("not bad") == ["NOT_bad 0.5", "not -0.25"])
  }

  @Test func `terms take their place among entries`() throws {
    let term = SentimentTerm(text: "3 other reviews", valence: -1.25)
    #expect(try reasons("great, clever", 2, [term]) == ["great 2.0", "3 other reviews -1.25"])
  }

  @Test func `weak reasons are left out`() throws {
    #expect(try reasons("masterpiece, slow") == ["masterpiece 3.0"])
    #expect(try reasons("") == [])
  }
}
