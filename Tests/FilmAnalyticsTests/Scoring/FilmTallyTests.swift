import FilmData
import FilmSentiment
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// What counts towards which meter of a film.
@Suite struct FilmTallyTests {
  private func tally(_ lines: [String]) throws -> FilmTally {
    let scorer = SentimentScorer(try HandModel.model())
    var tally = FilmTally(key: "f", title: nil)
    try ReviewLines.read(lines.joined(separator: "\n")) { tally.add($0, scorer.score($0.text)) }
    return tally
  }

  /// A critic's own label comes first, then the score, then the text.
  @Test func criticsCountByLabelElseScoreElseText() throws {
    let tally = try tally([
      #"{"text":"bad","fresh":true,"score":"1/5"}"#, #"{"text":"bad","score":"4/5"}"#,
      #"{"text":"bad"}"#, #"{"text":"good"}"#,
    ])
    #expect(tally.tomatometer == Tomatometer(freshCount: 3, reviewCount: 4))
    #expect(tally.fromText == Tomatometer(freshCount: 1, reviewCount: 4))
    #expect(tally.predictedCount == 2 && tally.count == 4)
    #expect(tally.popcornmeter == Popcornmeter())
  }

  @Test func theAudienceCountsByRatings() throws {
    let tally = try tally([
      #"{"text":"bad","source":"audience","score":"4/5"}"#,
      #"{"text":"bad","source":"audience","score":"3/5"}"#,
      #"{"text":"bad","source":"audience"}"#,
    ])
    #expect(tally.popcornmeter == Popcornmeter(likedCount: 1, ratingCount: 3))
    #expect(tally.tomatometer == Tomatometer() && tally.fromText == Tomatometer())
  }

  /// Stars come before the label, and the label before what the text suggests.
  @Test func theAudienceCountsByStarsElseLabelElseText() throws {
    let tally = try tally([
      #"{"text":"bad","source":"audience","fresh":true}"#,
      #"{"text":"good","source":"audience","fresh":false}"#,
      #"{"text":"good","source":"audience","fresh":true,"score":"3/5"}"#,
      #"{"text":"qwertz","source":"audience","fresh":true}"#,
      #"{"text":"good","source":"audience"}"#,
      #"{"text":"qwertz","source":"audience"}"#,
    ])
    let good = SentimentScorer(try HandModel.model()).score("good").rating
    let predicted = good >= Popcornmeter.likedThreshold ? 1 : 0
    #expect(tally.popcornmeter == Popcornmeter(likedCount: 2 + predicted, ratingCount: 5))
    #expect(tally.silentCount == 1 && tally.predictedCount == 1)
  }

  @Test func theMeanIsOfGivenElsePredictedRatings() throws {
    let predicted = SentimentScorer(try HandModel.model()).score("good").rating
    let tally = try tally([#"{"text":"bad","score":"4/5"}"#, #"{"text":"good"}"#])
    expectClose(try #require(tally.meanRating), (0.8 + predicted) / 2, relative: 1e-12)
    #expect(FilmTally(key: "f", title: nil).meanRating == nil)
  }

  /// 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1 in binary.
  @Test func theMeanDoesNotDependOnTheOrder() throws {
    let lines = ["1/10", "2/10", "3/10"].map { #"{"text":"good","score":""# + $0 + #""}"# }
    #expect(try tally(lines).meanRating == 0.2)
    #expect(try tally(lines.reversed()).meanRating == 0.2)
  }

  @Test func aTextThatSaysNothingCountsByItsLabelAlone() throws {
    let silent = try tally([
      #"{"text":""}"#, #"{"text":"qwertz"}"#, #"{"text":"nan","source":"audience"}"#,
    ])
    #expect(silent.count == 3 && silent.silentCount == 3 && silent.predictedCount == 0)
    #expect(silent.tomatometer == Tomatometer() && silent.fromText == Tomatometer())
    #expect(silent.popcornmeter == Popcornmeter() && silent.meanRating == nil)
    let labelled = try tally([
      #"{"text":"","fresh":true}"#, #"{"text":"","score":"4/5"}"#,
      #"{"text":"","source":"audience","score":"4/5"}"#,
    ])
    #expect(labelled.silentCount == 0)
    #expect(labelled.tomatometer == Tomatometer(freshCount: 2, reviewCount: 2))
    #expect(labelled.fromText == Tomatometer())
    #expect(labelled.popcornmeter == Popcornmeter(likedCount: 1, ratingCount: 1))
    expectClose(try #require(labelled.meanRating), 0.8, relative: 1e-12)
  }

  @Test func sumsOfPartsAreThoseOfTheWhole() throws {
    let lines = [
      #"{"text":"good","fresh":true}"#, #"{"text":"bad"}"#,
      #"{"text":"meh","source":"audience","score":"9/10"}"#,
    ]
    var sum = try tally([lines[0]])
    sum.add(try tally(Array(lines[1...])))
    let whole = try tally(lines)
    #expect(sum.tomatometer == whole.tomatometer && sum.popcornmeter == whole.popcornmeter)
    #expect(sum.fromText == whole.fromText && sum.predictedCount == whole.predictedCount)
    expectClose(
      try #require(sum.meanRating), try #require(whole.meanRating), relative: 1e-12)
    #expect(sum.silentCount == whole.silentCount)
  }
}
