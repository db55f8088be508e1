import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct FeatureCountsTests {
  @Test(arguments: [1, 2, 8, 1 << 16])
  func `counts as a dictionary does while it grows`(capacity: Int) {
    var dice = TestGenerator(seed: 8)
    var counts = FeatureCounts(capacity: capacity)
    var oracle: [UInt64: Int] = [:]
    for _ in 0..<20_000 {
      // Squares make some keys frequent; 0 is a key as well.
      let key = UInt64(dice.next(below: 70) * dice.next(below: 70)) &* 0x9E37_79B9_7F4A_7C15
      counts.add(key)
      oracle[key, default: 0] += 1
    }
    let distinct = counts.distinctCount
    #expect(distinct == oracle.count)
    for minimum in [1, 2, 10, 100, 100_000] {
      let expected = oracle.filter { $0.value >= minimum }
        .sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        .map(\.key)
      let keys = counts.keys(seenAtLeast: minimum)
      #expect(keys == expected)
    }
  }

  @Test func `keys that fall on one place are told apart`() {
    var counts = FeatureCounts(capacity: 8)
    for key in [1, 2, 3, 2, 3, 3] as [UInt64] { counts.add(key) }
    let keys = counts.keys(seenAtLeast: 1)
    #expect(keys == [3, 2, 1])
  }

  @Test func `nothing was seen at first`() {
    let keys = FeatureCounts(capacity: 4).keys(seenAtLeast: 1)
    #expect(keys.isEmpty)
  }
}
