import Testing

@testable import FilmData

/// One meaning of a scale and of a like, whatever the numbers are.
@Suite struct RatingScaleTests {
  @Test(
    arguments: [
      ([0.2, 1], 1), ([1, 2], 5), ([0.5, 5], 5), ([3, 5.5], 10), ([10], 10), ([11], 20),
      ([1, 64], 100), ([250], 250), ([], 1),
    ] as [([Float], Double)])
  func theSmallestUsualScaleIsInferred(values: [Float], best: Double) {
    let scale = RatingScale(of: values, known: nil)
    #expect(scale.best == best && scale.origin == .inferred)
    #expect(scale.least == Double(values.min() ?? 0))
  }

  @Test func aHeaderIsBelievedUnlessARatingIsAbove() {
    #expect(RatingScale(of: [1, 2], known: 10) == RatingScale(best: 10, least: 1, origin: .header))
    let disproved = RatingScale(of: [1, 12], known: 10)
    #expect(disproved.best == 20 && disproved.origin == .inferred)
  }

  @Test(arguments: [(5.0, 4.0), (10, 8), (1, 0.8), (100, 80)])
  func aLikeIsFourFifthsOfTheBest(best: Double, least: Double) {
    let scale = RatingScale(best: best)
    #expect(scale.leastLike == least && scale.origin == .stated)
    #expect(scale.isLike(least) && !scale.isLike(least - 0.01 * best))
  }

  /// Four fifths as a Float are a little less or more than as a Double.
  @Test func ratingsOfFilesAreFloats() {
    #expect(RatingScale(best: 1).isLike(Double(Float(0.8))))
    #expect(RatingScale(best: 1).isLike(Double(Float(0.8).nextDown)))
  }

  @Test func whereAllAreTheSameEachIsALike() {
    #expect(RatingScale(of: [1, 1, 1], known: nil).isLike(1))
    #expect(RatingScale(best: 5, least: 5).leastLike == 5)
  }

  @Test func ratingsAreSharesOfTheBest() {
    #expect(RatingScale(best: 10).normalized(7) == 0.7)
    #expect(RatingScale(best: 0).normalized(7) == 0)
  }

  @Test func aTableHasAScale() {
    var table = RatingTable()
    table.add(user: "u", film: "f", value: 2)
    table.add(user: "u", film: "g", value: 8)
    #expect(table.scale() == RatingScale(best: 10, least: 2, origin: .inferred))
    #expect(table.scale(best: 20) == RatingScale(best: 20, least: 2, origin: .stated))
  }
}
