import LinearAlgebra
import Testing

@Suite struct SeededGeneratorTests {
  @Test func sequenceIsTheOnePublished() {
    // The first outputs of SplitMix64 for seed 1234567, as its reference implementation gives.
    var generator = SeededGenerator(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  @Test func streamsOfASeedDiffer() {
    var firsts = Set<UInt64>()
    for seed in 0..<20 as Range<UInt64> {
      for stream in 0..<50 as Range<UInt64> {
        var generator = SeededGenerator(seed: seed, stream: stream)
        firsts.insert(generator.next())
      }
    }
    #expect(firsts.count == 1000)
  }

  @Test func replicatesOfASeedDifferAndRepeat() {
    let firsts = (0..<1000).map { number in
      var generator = SeededGenerator(seed: 42, replicate: number)
      return generator.next()
    }
    #expect(Set(firsts).count == 1000)
    #expect(firsts[7] == 0xA42D_CFDD_2F9A_2B74)
  }

  @Test func numbersBelowABoundAreThoseComputedElsewhere() {
    var generator = SeededGenerator(seed: 3)
    #expect(
      (0..<12).map { _ in generator.next(below: 10) } == [1, 7, 6, 0, 2, 6, 1, 8, 4, 8, 6, 7])
  }

  @Test func numbersBelowABoundAreEquallyLikely() {
    var generator = SeededGenerator(seed: 5)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.next(below: 7)] += 1 }
    // Standard deviation √(70,000 · 1/7 · 6/7) ≈ 93: five of them either way.
    #expect(counts.allSatisfy { (9_535...10_465).contains($0) })
  }

  @Test func boundsNeedNotDivideTheRangeOfTheGenerator() {
    var generator = SeededGenerator(seed: 6)
    let bound = Int.max / 2 + 3
    let draws = (0..<1000).map { _ in generator.next(below: bound) }
    #expect(draws.allSatisfy { (0..<bound).contains($0) })
    #expect(generator.next(below: 1) == 0)
  }

  @Test(arguments: [(UInt64.min, 0.0), (1 << 63, 0.5), (.max, 1 - 0x1p-53)])
  func fractionsLieInTheUnitInterval(bits: UInt64, fraction: Double) {
    #expect(bits.unitFraction == fraction)
  }

  @Test func uniformNumbersFillTheUnitInterval() {
    var generator = SeededGenerator(seed: 1)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<10_000 { counts[Int(generator.uniform() * 10)] += 1 }
    #expect(counts.allSatisfy { (850...1150).contains($0) })
  }

  @Test func normalNumbersHaveTheirMoments() {
    var generator = SeededGenerator(seed: 2, stream: 3)
    var sums = (mean: 0.0, square: 0.0, fourth: 0.0)
    let count = 20_000
    for _ in 0..<count {
      let x = generator.normal()
      sums.mean += x
      sums.square += x * x
      sums.fourth += x * x * x * x
    }
    #expect((sums.mean / Double(count)).magnitude < 0.03)
    #expect((sums.square / Double(count) - 1).magnitude < 0.05)
    #expect((sums.fourth / Double(count) - 3).magnitude < 0.3)
  }

  @Test func matrixRowsDependOnlyOnTheirIndex() {
    let small = Matrix.normal(rowCount: 2, columnCount: 3, deviation: 0.5, seed: 9)
    let large = Matrix.normal(rowCount: 5, columnCount: 3, deviation: 0.5, seed: 9)
    #expect(small.row(1) == large.row(1))
    #expect(small.row(0) != small.row(1))
    #expect(Matrix.normal(rowCount: 2, columnCount: 3, deviation: 0.5, seed: 10) != small)
  }
}
