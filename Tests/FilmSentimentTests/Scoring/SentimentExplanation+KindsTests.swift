import FilmData
import Testing

@testable import FilmSentiment

struct SentimentExplanationKindsTests {
  @Test func `sums of kinds add up to the entries`() throws {
    let explanation = SentimentScorer(try HandLexicon.model()).explain(
      "Slow but not good. Good, not bad")
    let sums = explanation.kindSums
    #expect(sums.map(\.kind) == [.plain, .negated, .afterBut, .lastSentence])
    #expect(sums.map(\.count).reduce(0, +) == explanation.contributions.count)
    let total = sums.map(\.valence).reduce(explanation.bias, +)
    #expect(abs(total - explanation.score.score) < 1e-9)
    let rating = sums.map(\.ratingWeight).reduce(explanation.ratingBias, +)
    #expect(abs(rating - explanation.score.ratingScore) < 1e-9)
  }

  @Test func `negations name the entry that would count without them`() throws {
    let model = try HandLexicon.model()
    let explanation = SentimentScorer(model).explain("not funny, never bad; not superb")
    let negations = explanation.negations(in: model.lexicon)
    #expect(negations.map(\.contribution.entry.text) == ["NOT_funny", "NOT_bad"])
    #expect(negations.map(\.plain.text) == ["funny", "bad"])
    #expect(negations.map(\.plain.valence) == [1.25, -1.5])
  }

  @Test func `a text without entries has no kinds`() throws {
    let explanation = SentimentScorer(try HandLexicon.model()).explain("")
    #expect(explanation.kindSums.isEmpty)
  }

  @Test func `a term adds to the score and not to the rating`() throws {
    var explanation = SentimentScorer(try HandLexicon.model()).explain("good")
    let before = explanation.score
    explanation.add(SentimentTerm(text: "41 other reviews of this film", valence: -6))
    #expect(explanation.score.score == before.score - 6)
    #expect(explanation.score.label == .rotten)
    #expect(explanation.score.rating == before.rating)
    #expect(explanation.terms.map(\.text) == ["41 other reviews of this film"])
  }
}
