import FilmAnalytics
import FilmData
import FilmSentiment
import Testing

/// Counts over scored reviews.
@Suite struct ScoringTallyTests {
  private func tally(_ text: String, band: NeutralBand = NeutralBand()) throws -> ScoringTally {
    let scorer = SentimentScorer(try HandModel.model())
    var tally = ScoringTally()
    try ReviewLines.read(text) { tally.add($0, scorer.score($0.text), band: band) }
    return tally
  }

  private static let text = """
    {"text":"good","fresh":true}
    {"text":"bad","fresh":true}
    {"text":"meh","score":"1/5"}
    {"text":"good"}

    """

  @Test func verdictsAreComparedWithLabels() throws {
    let tally = try tally(Self.text)
    #expect(tally.count == 4 && tally.freshCount == 2 && tally.neutralCount == 0)
    #expect(tally.labelledCount == 3 && tally.agreeingCount == 2)
  }

  @Test func neutralOnesAreCountedApart() throws {
    let tally = try tally(Self.text, band: NeutralBand(width: 0.1))
    #expect(tally.count == 4 && tally.neutralCount == 1)
    #expect(tally.labelledCount == 2 && tally.agreeingCount == 1)
  }

  @Test func silentOnesAreInNoPercentage() throws {
    let silent = "{\"text\":\"nan\",\"fresh\":true}\n{\"text\":\"qwertz\"}\n"
    let tally = try tally(Self.text + silent)
    #expect(tally.count == 6 && tally.silent.count == 2 && tally.silent.emptyCount == 1)
    #expect(tally.freshCount == 2 && tally.labelledCount == 3 && tally.agreeingCount == 2)
    let narrow = try self.tally(Self.text + silent, band: NeutralBand(width: 0.1))
    #expect(narrow.neutralCount == 1 && narrow.silent.count == 2)
  }

  @Test func partsAddUp() throws {
    var sum = try tally(Self.text)
    sum.add(try tally(Self.text))
    #expect(sum == (try tally(Self.text + Self.text)))
  }
}
