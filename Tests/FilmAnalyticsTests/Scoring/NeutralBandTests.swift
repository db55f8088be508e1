import FilmAnalytics
import FilmSentiment
import Testing

/// Scores too near the middle have no label.
@Suite struct NeutralBandTests {
  private let scorer: SentimentScorer

  init() throws { scorer = SentimentScorer(try HandModel.model()) }

  @Test func aBandOfNoWidthLabelsEverything() {
    for text in ["good", "bad", "meh", "nothing"] {
      #expect(!NeutralBand().contains(scorer.score(text)))
    }
    #expect(NeutralBand().label(scorer.score("nothing")) == "neutral")
    #expect(!NeutralBand(width: 0.4).contains(scorer.score("nothing")))
    #expect(NeutralBand().label(scorer.score("meh")) == "rotten")
  }

  /// "good" has a probability of .7503, "meh" one of .475.
  @Test func scoresInTheBandAreNeutral() {
    let band = NeutralBand(width: 0.2)
    #expect(band.label(scorer.score("meh")) == "neutral")
    #expect(band.label(scorer.score("good")) == "fresh")
    #expect(band.label(scorer.score("bad")) == "rotten")
    #expect(NeutralBand(width: 0.26).label(scorer.score("good")) == "neutral")
  }
}
