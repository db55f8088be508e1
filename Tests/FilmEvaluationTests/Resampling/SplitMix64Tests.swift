import FilmEvaluation
import Testing

struct SplitMix64Tests {
  @Test func `gives the published sequence`() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }

  @Test func `streams of a seed differ and repeat`() {
    var stream = SplitMix64(seed: 42, stream: 7)
    #expect(stream.next() == 0xA42D_CFDD_2F9A_2B74)
    let firsts = (0..<1000).map { number in
      var generator = SplitMix64(seed: 42, stream: number)
      return generator.next()
    }
    #expect(Set(firsts).count == 1000)
    #expect(firsts[7] == 0xA42D_CFDD_2F9A_2B74)
  }

  @Test func `draws below a bound as computed elsewhere`() {
    var generator = SplitMix64(seed: 3)
    #expect(
      (0..<12).map { _ in generator.next(below: 10) } == [1, 7, 6, 0, 2, 6, 1, 8, 4, 8, 6, 7])
  }

  @Test func `draws each number about equally often`() {
    var generator = SplitMix64(seed: 5)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.next(below: 7)] += 1 }
    // Standard deviation √(70,000 · 1/7 · 6/7) ≈ 93: five of them either way.
    #expect(counts.allSatisfy { (9_535...10_465).contains($0) })
  }

  @Test func `draws below bounds that do not divide the range of the generator`() {
    var generator = SplitMix64(seed: 6)
    let bound = Int.max / 2 + 3
    let draws = (0..<1000).map { _ in generator.next(below: bound) }
    #expect(draws.allSatisfy { (0..<bound).contains($0) })
    #expect(generator.next(below: 1) == 0)
  }

  @Test(arguments: [(UInt64.min, 0.0), (1 << 63, 0.5), (.max, 1 - 0x1p-53)])
  func `fractions lie in 0..<1`(bits: UInt64, fraction: Double) {
    #expect(bits.unitFraction == fraction)
  }
}
