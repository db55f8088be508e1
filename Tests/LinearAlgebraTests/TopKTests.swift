import LinearAlgebra
import Testing

@Suite struct TopKTests {
  private func sorted(_ values: [Float], _ count: Int) -> [TopK.Ranked] {
    let ranked = values.enumerated().map { TopK.Ranked(index: $0, value: $1) }
      .filter { !$0.value.isNaN }
    return Array(
      ranked.sorted { ($1.value, $0.index) < ($0.value, $1.index) }.prefix(count))
  }

  @Test(arguments: 0..<60)
  func equalsSorting(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    // Few distinct values, so that there are many ties.
    let values = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
      Float(Int.random(in: -4...4, using: &generator))
    }
    for count in [0, 1, 2, 5, 20, 100] {
      #expect(TopK.best(count, of: values) == sorted(values, count))
    }
  }

  @Test func nanNeverRanks() {
    #expect(TopK.best(3, of: [.nan, 1, .nan, 2]).map(\.index) == [3, 1])
    #expect(TopK.best(1, of: [1, .nan, 2]).map(\.index) == [2])
  }

  @Test func infinitiesRank() {
    let values: [Float] = [-.infinity, 0, .infinity, -.infinity]
    #expect(TopK.best(3, of: values).map(\.index) == [2, 1, 0])
  }

  @Test func excludedIndicesAreLeftOut() {
    let values: [Float] = [5, 4, 3, 2, 1]
    #expect(TopK.best(2, of: values) { $0 != 0 && $0 != 2 }.map(\.index) == [1, 3])
  }

  @Test func onlyCandidatesAreAskedAbout() {
    var asked = 0
    _ = TopK.best(1, of: (0..<1000).map { Float(-$0) }) { _ in
      asked += 1
      return true
    }
    #expect(asked == 1)
  }
}
