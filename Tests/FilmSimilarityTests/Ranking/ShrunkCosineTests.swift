import Testing

@testable import FilmSimilarity

@Suite struct ShrunkCosineTests {
  @Test(arguments: [(3, 3, 4, 20), (1, 1, 1, 0), (7, 9, 100, 7)] as [(Int32, Int32, Int32, Float)])
  func itIsTheFormula(common: Int32, likes: Int32, otherLikes: Int32, shrinkage: Float) {
    let c = Float(common)
    let cosine = ShrunkCosine(shrinkage: shrinkage)
    expectClose(
      [cosine(common: common, likes: likes, otherLikes: otherLikes)],
      [c / Float(likes * otherLikes).squareRoot() * (c / (c + shrinkage))], tolerance: 1e-6)
  }

  @Test func nothingInCommonIsZero() {
    #expect(ShrunkCosine(shrinkage: 0)(common: 0, likes: 0, otherLikes: 3) == 0)
  }
}
