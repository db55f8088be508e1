import FilmAnalytics
import FilmSentiment
import Testing
import _FilmTestSupport

/// One review after another, by its text and by its context where that counts.
@Suite struct RowScorerTests {
  @Test func textsScoreAsTheLexiconSays() throws {
    let model = try HandModel.model()
    let scorer = ReviewScorer(model).makeRowScorer()
    #expect(scorer.score("good") == SentimentScorer(model).score("good"))
    #expect(scorer.explain("good").score == scorer.score("good"))
    #expect(scorer.lexicon.entries.count == 3)
  }

  /// The explanation's score is the score, with a context too.
  @Test func reviewsAreExplainedAsTheyScore() throws {
    let folder = try TemporaryFolder()
    let text = #"{"film":"f","text":"good"}"# + "\n" + #"{"film":"f","text":"meh"}"# + "\n"
    let file = try folder.write(text, as: "r.jsonl")
    var scorer = ReviewScorer(try HandModel.model(), context: HandModel.context())
    try scorer.gatherContext(of: [file])
    let rows = scorer.makeRowScorer()
    var scores: [Double] = []
    try ReviewLines.read(text) { row in
      let score = rows.score(row)
      expectClose(rows.explain(row).score.score, score.score, relative: 1e-9)
      scores.append(score.score)
    }
    // The text alone does not know of the other review.
    #expect(scores[1] > rows.score("meh").score)
  }
}
