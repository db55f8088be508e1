import FilmEvaluation
import Testing

struct RandomSplitTests {
  /// Drawn by another implementation of the same algorithm.
  @Test func `the choice for a seed stays the same`() {
    #expect(
      RandomSplit(heldOutFraction: 0.25, seed: 11).split(count: 20).heldOut == [1, 4, 6, 10, 19])
  }

  @Test(arguments: [(0, 0), (1, 0), (10, 1), (15, 2), (1000, 100)])
  func `holds out the exact number`(count: Int, heldOut: Int) {
    for seed in 0..<20 {
      let split = RandomSplit(heldOutFraction: 0.1, seed: UInt64(seed)).split(count: count)
      #expect(split.heldOut.count == heldOut)
      #expect(split.train.count == count - heldOut)
    }
  }

  @Test func `the ends of the range hold out nothing and everything`() {
    #expect(RandomSplit(heldOutFraction: 0).split(count: 50).heldOut.isEmpty)
    #expect(RandomSplit(heldOutFraction: 1).split(count: 50).train.isEmpty)
  }

  @Test func `every example is held out about equally often`() {
    var counts = [Int](repeating: 0, count: 10)
    for seed in 0..<2000 {
      for index in RandomSplit(heldOutFraction: 0.3, seed: UInt64(seed)).split(count: 10).heldOut {
        counts[index] += 1
      }
    }
    // Standard deviation √(2,000 · 0.3 · 0.7) ≈ 20.5: five of them either way.
    #expect(counts.allSatisfy { (497...703).contains($0) })
  }
}
