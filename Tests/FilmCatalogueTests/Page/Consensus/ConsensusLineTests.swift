import FilmSentiment
import Testing

@testable import FilmCatalogue

/// The line says what counts carry, and no more.
@Suite struct ConsensusLineTests {
  private func line(
    _ fresh: Int, of count: Int, predicted: Int = 0, isAudience: Bool = false,
    _ aspects: [AspectTally.Counts] = []
  ) -> String? {
    ConsensusLine(
      counts: ConsensusCounts(
        isAudience: isAudience, fresh: fresh, count: count, predicted: predicted, aspects: aspects)
    ).text
  }

  @Test func verdictAndAspectsAreTold() {
    let aspects: [AspectTally.Counts] = [
      .init(aspect: .visuals, praised: 12, blamed: 1),
      .init(aspect: .direction, praised: 9, blamed: 0),
      .init(aspect: .pace, praised: 2, blamed: 4),
    ]
    #expect(
      line(28, of: 28, aspects)
        == "28 of 28 critics recommend it; they praise its visuals (12 of 13) and direction (9 of 9), "
        + "fault its pace (4 of 6).")
  }

  @Test func aRottenFilmIsFaulted() {
    let aspects: [AspectTally.Counts] = [
      .init(aspect: .story, praised: 4, blamed: 40), .init(aspect: .humour, praised: 2, blamed: 30),
      .init(aspect: .originality, praised: 2, blamed: 20),
      .init(aspect: .pace, praised: 1, blamed: 19),
    ]
    #expect(
      line(10, of: 150, aspects)
        == "140 of 150 critics advise against it; they fault its story (40 of 44), humour (30 of 32) and "
        + "lack of originality (20 of 22).")
  }

  @Test func whereOpinionsAreMixedSoIsTheLine() {
    let aspects: [AspectTally.Counts] = [.init(aspect: .story, praised: 5, blamed: 4)]
    #expect(
      line(11, of: 20, aspects)
        == "Critics are divided, 11 of 20 recommend it; they are divided over its story (5 of 9 praise it)."
    )
  }

  /// What follows "lack of" would be lacking too.
  @Test func lacksComeLast() {
    let aspects: [AspectTally.Counts] = [
      .init(aspect: .originality, praised: 0, blamed: 9),
      .init(aspect: .story, praised: 1, blamed: 8), .init(aspect: .visuals, praised: 5, blamed: 0),
      .init(aspect: .pace, praised: 5, blamed: 4),
    ]
    #expect(
      line(2, of: 20, aspects)
        == "18 of 20 critics advise against it; they fault its story (8 of 9) and lack of originality (9 of 9), "
        + "praise its visuals (5 of 5), and are divided over its pace (5 of 9 praise it).")
  }

  @Test func fewOpinionsAreNotTold() {
    let aspects: [AspectTally.Counts] = [
      .init(aspect: .acting, praised: 2, blamed: 0), .init(aspect: .story, praised: 3, blamed: 2),
    ]
    #expect(line(9, of: 10, aspects) == "9 of 10 critics recommend it.")
    // Four of 300 are four people.
    #expect(
      line(290, of: 300, [.init(aspect: .acting, praised: 4, blamed: 0)])
        == "290 of 300 critics recommend it.")
  }

  @Test func fewReviewsAreCalledFew() {
    #expect(line(0, of: 0) == nil)
    #expect(line(1, of: 1) == "The only critic recommends it.")
    #expect(
      line(2, of: 3, [.init(aspect: .story, praised: 3, blamed: 0)])
        == "2 of 3 critics recommend it, which is too few to speak of agreement.")
    #expect(
      line(0, of: 4) == "All 4 critics advise against it, which is too few to speak of agreement.")
  }

  @Test func predictedVerdictsAreTold() {
    #expect(
      line(6, of: 8, predicted: 2)
        == "6 of 8 critics recommend it; 2 of the verdicts are predicted from their texts.")
    #expect(
      line(1, of: 1, predicted: 1)
        == "The only critic recommends it; the verdict is predicted from the text.")
  }

  @Test func withoutCriticsTheAudienceSpeaks() {
    #expect(
      line(2, of: 9, isAudience: true)
        == "No critic's verdict is known; 7 of 9 viewers advise against it.")
  }
}
