import FilmData
import Testing

@testable import FilmSentiment

struct SentimentExplanationContextTests {
  @Test func `each source is a term of its own, and all add up`() throws {
    let scorer = SentimentScorer(try HandLexicon.model())
    var explanation = scorer.explain("Good but slow.")
    let review = ContextReview(score: explanation.score, film: "f", critic: "c", label: .fresh)
    var context = ReviewContext(
      model: SimulatedReviews.model, critics: CriticTable(), sources: [.film, .critic])
    for number in 0..<3 {
      let other = ContextReview(
        score: .unknown, film: number == 0 ? "f" : "g\(number)", critic: "c", label: .rotten)
      context.add(other)
      context.addCritic(of: other)
    }
    context.add(review)
    context.addCritic(of: review)
    explanation.add(context.effect(on: review))
    #expect(
      explanation.terms.map(\.text)
        == ["1 other review of this film", "3 other reviews by this critic"])
    let sum = explanation.contributions.reduce(explanation.bias) { $0 + $1.valence }
    let ratingSum = explanation.contributions.reduce(explanation.ratingBias) {
      $0 + $1.ratingWeight
    }
    let (terms, score) = (explanation.terms, explanation.score)
    #expect(abs(terms.reduce(sum) { $0 + $1.valence } - score.score) < 1e-9)
    #expect(abs(terms.reduce(ratingSum) { $0 + $1.ratingWeight } - score.ratingScore) < 1e-9)
  }
}
