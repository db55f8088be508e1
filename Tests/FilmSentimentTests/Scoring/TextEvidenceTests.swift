import FilmData
import Testing

@testable import FilmSentiment

struct TextEvidenceTests {
  @Test(
    arguments: [
      ("", .noText), ("   ", .noText), ("nan", .noText), ("None", .noText),
      ("\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}", .noText),
      ("...................", .unknownWords), ("nothing known", .unknownWords),
      ("good", .entries), ("fun😀", .entries), ("😀", .entries), ("👎", .unknownWords),
    ] as [(String, TextEvidence)],
    [true, false])
  func `each path of scoring finds the same`(
    text: (text: String, evidence: TextEvidence), usesLanes: Bool
  ) throws {
    for model in [try HandLexicon.model(), try HandLexicon.modelInHundredths()] {
      for size in [4, 64, Tokenizer.windowSize] {
        let scorer = SentimentScorer(
          model, windowSize: size, usesLanes: usesLanes && EightLanes.areThere)
        let score = scorer.score(text.text)
        #expect(score.evidence == text.evidence, "\(text.text) in windows of \(size)")
        #expect(scorer.explain(text.text).score == score)
        if !score.hasEvidence {
          #expect(score.score == model.bias && score.ratingScore == model.ratingBias)
          #expect(score.matchCount == 0)
        }
      }
    }
  }

  @Test func `a mark of a missing value is none though the lexicon has it`() throws {
    var model = try HandLexicon.model()
    model.lexicon = try model.lexicon.overridden(by: [LexiconEntry(text: "none", valence: -2)])
    let scorer = SentimentScorer(model)
    #expect(scorer.score("None").evidence == .noText)
    #expect(scorer.explain("None").contributions.isEmpty)
    #expect(scorer.score("None, none").hasEvidence)
  }

  @Test func `a review that says nothing does not count for its film`() throws {
    let scorer = SentimentScorer(try HandLexicon.model())
    let silent = scorer.score("nothing known")
    func sums(_ label: Freshness?, rating: Double?) -> ReviewSums {
      ContextReview(score: silent, film: "a", critic: nil, label: label, rating: rating).sums
    }
    #expect(sums(nil, rating: nil) == ReviewSums())
    #expect(sums(.rotten, rating: nil).count == 1)
    #expect(sums(nil, rating: 0.5).count == 1)
    let good = scorer.score("good")
    #expect(ContextReview(score: good, film: "a", critic: nil).sums.count == 1)
  }
}
