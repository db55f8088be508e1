import FilmData
import Testing

@testable import FilmSimilarity

@Suite struct RatingModelTests {
  /// 3 + b_u + b_i + x·y, within 1…5.
  @Test(arguments: [
    (0, 0, 4.5), (0, 1, 3.75), (0, 2, 5.0), (0, 3, 3.5), (1, 1, 4.25), (1, 3, 2.0), (2, 2, 4.25),
    (3, 0, 3.0), (3, 2, 2.75),
  ])
  func ratingsByHand(user: Int, film: Int, rating: Double) {
    #expect(HandRatingModel.model().estimate(row: user, column: film).mean == rating)
  }

  @Test func withBiasesAnUnknownSideCountsNothing() {
    let model = HandRatingModel.model()
    #expect(model.estimate(row: nil, column: 1).mean == 3.25)
    #expect(model.estimate(row: 2, column: nil).mean == 2.5)
    #expect(model.estimate(row: nil, column: nil).mean == 3)
  }

  /// The mean user is (½, ½), the mean film (¾, 0).
  @Test func withoutBiasesTheMeanRowStandsForAnUnknownOne() {
    let model = HandRatingModel.model(hasBiases: false, scale: nil)
    #expect(model.estimate(row: 2, column: 2).mean == 2)
    #expect(model.estimate(row: nil, column: 2).mean == 1)
    #expect(model.estimate(row: 0, column: nil).mean == 0.75)
    #expect(model.estimate(row: nil, column: nil).mean == 0.375)
  }

  @Test func scoresOfLikesAreNotClamped() {
    let model = HandRatingModel.model(hasBiases: false, values: .likes)
    #expect(model.estimate(row: 3, column: 0).mean == 0)
    #expect(model.estimate(row: 1, column: 3).mean == -1)
  }

  @Test func theBestRatingIsThatOfTheProvenanceElseOfTheScale() {
    var model = HandRatingModel.model()
    #expect(model.bestRating == 5)
    model.provenance.ratingScale = 10
    #expect(model.bestRating == 10)
    #expect(HandRatingModel.model(scale: nil).bestRating == nil)
  }
}
