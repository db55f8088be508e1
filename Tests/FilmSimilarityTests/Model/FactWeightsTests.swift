import Testing

@testable import FilmSimilarity

@Suite struct FactWeightsTests {
  @Test func defaultsAndZerosAreValid() {
    #expect(FactWeights().areValid)
    #expect(FactWeights(genres: 0, years: 0, yearSpan: 0.1, evidence: 0).areValid)
  }

  @Test(arguments: [-1, -.leastNonzeroMagnitude, .nan, .infinity] as [Float])
  func negativeAndBoundlessWeightsAreNot(value: Float) {
    #expect(!FactWeights(genres: value).areValid)
    #expect(!FactWeights(years: value).areValid)
    #expect(!FactWeights(yearSpan: value).areValid)
    #expect(!FactWeights(evidence: value).areValid)
  }

  @Test func aSpanOfNothingIsNot() {
    #expect(!FactWeights(yearSpan: 0).areValid)
  }
}
