import Testing

@testable import FilmSimilarity

@Suite struct QueryExpansionTests {
  @Test func weightsOfZeroAndMoreAreValid() {
    #expect(QueryExpansion().isValid && QueryExpansion.none.isValid)
    #expect(QueryExpansion().weight == 0.6 && QueryExpansion.none.weight == 0)
  }

  @Test(arguments: [-0.1, .nan, .infinity] as [Float])
  func othersAreNot(weight: Float) {
    #expect(!QueryExpansion(weight: weight).isValid)
  }
}
