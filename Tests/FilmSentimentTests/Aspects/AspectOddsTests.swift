import Testing

@testable import FilmSentiment

struct AspectOddsTests {
  private let odds = AspectOdds(wordCount: AspectWeights.typicalWordCount)

  @Test func `more that is said is more likely an opinion`() {
    let rates: [Float] = [0.1, 0.3, 1, 3, 10]
    let probabilities = rates.map { odds.probability($0, opposite: 0, others: 1) }
    #expect(probabilities == probabilities.sorted())
    #expect(probabilities.allSatisfy { (0...1).contains($0) })
    #expect(Set(probabilities).count == rates.count)
  }

  @Test func `what is said of others and on the other side takes away`() {
    let alone = odds.probability(1, opposite: 0, others: 0)
    #expect(odds.probability(1, opposite: 0, others: 2) < alone)
    #expect(odds.probability(1, opposite: 1, others: 0) < alone)
  }

  @Test func `what is passed over would be no opinion`() {
    #expect(
      odds.probability(AspectOdds.leastRate, opposite: 0, others: 0) < AspectWeights.threshold)
  }
}
