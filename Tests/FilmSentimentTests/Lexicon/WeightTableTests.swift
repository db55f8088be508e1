import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct WeightTableTests {
  private func table(_ keys: [UInt64], weight: (Int) -> Float = { Float($0 % 100) / 100 })
    -> WeightTable
  {
    let entries = keys.indices.map {
      LexiconEntry(text: "e\($0)", valence: weight($0), ratingWeight: -weight($0))
    }
    return WeightTable(keys: keys, lines: LexiconEntries(entries).lines)
  }

  private func randomKeys(_ count: Int, seed: UInt64) -> [UInt64] {
    var dice = TestGenerator(seed: seed)
    return (0..<count).map { _ in dice.next() }
  }

  @Test(arguments: [0, 1, 2, 25, 26, 1_000, 50_000])
  func `finds what a dictionary finds`(count: Int) {
    let keys = randomKeys(count, seed: UInt64(count))
    let table = table(keys)
    let oracle = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    #expect(table.count == oracle.count)
    #expect(keys.first { table.find($0) != oracle[$0] } == nil)
    #expect(randomKeys(50_000, seed: 7).first { table.find($0) != oracle[$0] } == nil)
  }

  @Test func `weights come back`() {
    let keys = randomKeys(3_000, seed: 1)
    let table = table(keys) { Float($0 - 1_500) / 100 }
    #expect(table.isInHundredths)
    for (number, key) in keys.enumerated() {
      guard let slot = table.slot(of: key) else { continue }
      let weights = table.weights(at: slot)
      #expect(weights == (number - 1_500, 1_500 - number))
      #expect(table.number(at: slot) == number)
    }
  }

  @Test(arguments: [0.005, 0.125, 400, -400] as [Float])
  func `weights with further decimals are told`(weight: Float) {
    #expect(!table([1, 2], weight: { $0 == 1 ? weight : 0.5 }).isInHundredths)
  }

  @Test func `of equal keys the first counts`() {
    let keys = randomKeys(500, seed: 3)
    let table = table(keys + keys.reversed() + [keys[9], keys[9]])
    #expect(keys.map(table.find) == Array(0..<500))
    #expect(table.count == 500)
  }

  @Test(.enabled(if: EightLanes.areThere), arguments: [0, 1, 9, 3_000])
  func `eight slots at a time, the same are found`(count: Int) {
    // Thirty keys of one line lead on to the lines behind it.
    let keys = randomKeys(count, seed: 5) + (0..<30).map { UInt64($0) << 41 | 0x1234_5678 }
    let table = table(keys)
    let asked = keys + randomKeys(2_000, seed: 6)
    var buffer = KeyBuffer(capacity: asked.count)
    for (index, key) in asked.enumerated() { buffer.keys[index] = key }
    buffer.count = asked.count
    var matched = EntrySet(slotCount: table.slotCount)
    var slots: [Int] = []
    table.lookUpLanes(buffer, matched: &matched) { slot, _ in slots.append(slot) }
    #expect(slots == asked.compactMap(table.slot))
    #expect(slots.map(table.number) == Array(keys.indices))
  }

  @Test func `keys that fall on one slot are kept apart`() {
    let keys = (0..<50).map { UInt64($0) << 41 | 0x1234_5678 }
    let table = table(keys)
    #expect(keys.map(table.find) == Array(0..<50))
    #expect(table.find(UInt64(50) << 41 | 0x1234_5678) == nil)
  }

  @Test(arguments: [0, 1, .max] as [UInt64])
  func `any key will do`(key: UInt64) {
    #expect(table([key]).find(key) == 0)
    #expect(table([key]).find(key ^ 1 << 41) == nil)
    #expect(table([]).find(key) == nil)
  }
}
