import Testing

@testable import FilmData

/// One meaning of a scale and of a like, whatever the numbers are.
@Suite struct RatingScaleTests {
  @Test(arguments: [(5.0, 4.0), (10, 8), (1, 0.8), (100, 80)])
  func aLikeIsFourFifthsOfTheBest(best: Double, least: Double) {
    let scale = RatingScale(best: best)
    #expect(scale.leastLike == least && scale.origin == .stated)
    #expect(scale.isLike(least) && !scale.isLike(least - 0.01 * best))
  }

  @Test(arguments: [0.0, -1])
  func ofThumbsTheHigherIsALike(down: Double) {
    let scale = RatingScale(best: 1, worst: down)
    #expect(scale.isLike(1) && !scale.isLike(down) && !scale.isLike(0))
    #expect(scale.normalized(1) == 1 && scale.normalized(down) == 0)
  }

  /// Four fifths as a Float are a little less or more than as a Double.
  @Test func ratingsOfFilesAreFloats() {
    #expect(RatingScale(best: 1).isLike(Double(Float(0.8))))
    #expect(RatingScale(best: 1).isLike(Double(Float(0.8).nextDown)))
  }

  @Test func ratingsAreSharesOfTheBest() {
    #expect(RatingScale(best: 10).normalized(7) == 0.7)
    #expect(RatingScale(best: 0).normalized(7) == 0)
  }

  @Test func aScaleKnowsItsRatings() {
    let scale = RatingScale(best: 5)
    #expect(scale.contains(5) && scale.contains(0) && scale.contains(Double(Float(5).nextUp)))
    #expect(!scale.contains(5.5) && !scale.contains(-1))
  }

  @Test(arguments: [
    (5.0, 0.0, "1 to 5"), (10, 0, "1 to 10"), (100, 0, "0 to 100"), (1, -1, "-1 or 1"),
  ])
  func aScaleHasWords(best: Double, worst: Double, words: String) {
    #expect(RatingScale(best: best, worst: worst).description == words)
  }

  /// The user's word comes first, then the source's, then the values'.
  @Test(
    arguments: [
      (20, 5, [1, 2], .scale(RatingScale(best: 20, origin: .stated))),
      (nil, 5, [1, 2], .scale(RatingScale(best: 5, origin: .header))),
      (nil, nil, [1, 3], .scale(RatingScale(best: 5, origin: .inferred))),
      (nil, 5, [1, 9], .scale(RatingScale(best: 10, origin: .inferred))),
      (1, nil, [-1, 1], .scale(RatingScale(best: 1, worst: -1, origin: .stated))),
      (nil, nil, [], .noNumbers),
    ] as [(Double?, Double?, [Double], RatingScale.Finding)])
  func whatDecides(stated: Double?, known: Double?, values: [Double], finding: RatingScale.Finding)
  {
    let header = known.map { RatingScale(best: $0, origin: .header) }
    let found = RatingScale.find(stated: stated, header: header, values: ScaleEvidence(values))
    #expect(found == finding)
  }

  /// One typing error in a table of MovieLens is a fault of its row, not another scale.
  @Test func aFewValuesDoNotDisproveAHeader() {
    let values = ScaleEvidence([55] + Array(repeating: 4.0, count: 20))
    let header = RatingScale(best: 5, origin: .header)
    #expect(RatingScale.find(stated: nil, header: header, values: values) == .scale(header))
  }

  @Test func aTableHasAScale() throws {
    var table = RatingTable()
    table.add(user: "u", film: "f", value: 2)
    #expect(throws: DataError.self) { try table.scale(path: "a.csv") }
    table.add(user: "u", film: "g", value: 8)
    #expect(try table.scale(path: "a.csv") == RatingScale(best: 10, origin: .inferred))
    #expect(try table.scale(stated: 20, path: "a.csv") == RatingScale(best: 20))
  }
}
