import Testing

@testable import FilmSimilarity

@Suite struct RatingPenaltyTests {
  @Test func defaultsAreSound() { #expect(RatingPenalty().isSound) }

  @Test(arguments: [
    RatingPenalty(regularization: 0), RatingPenalty(biasRegularization: -1),
    RatingPenalty(frequencyExponent: 1.5), RatingPenalty(unobservedWeight: 0),
    RatingPenalty(alpha: -1), RatingPenalty(regularization: .nan),
    RatingPenalty(alpha: .infinity),
  ])
  func numbersOutOfTheirRangeAreNot(penalty: RatingPenalty) { #expect(!penalty.isSound) }
}
