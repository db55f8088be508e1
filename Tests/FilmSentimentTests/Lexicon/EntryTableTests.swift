import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct EntryTableTests {
  private func randomKeys(_ count: Int, seed: UInt64) -> [UInt64] {
    var dice = TestGenerator(seed: seed)
    return (0..<count).map { _ in dice.next() }
  }

  @Test(arguments: [0, 1, 2, 25, 26, 1_000, 50_000])
  func `finds what a dictionary finds`(count: Int) {
    let keys = randomKeys(count, seed: UInt64(count))
    let table = EntryTable(keys: keys)
    let oracle = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    let wrong = keys.first { table.find($0) != oracle[$0] }
    #expect(wrong == nil)
    let foundAbsent = randomKeys(50_000, seed: 7).first { table.find($0) != oracle[$0] }
    #expect(foundAbsent == nil)
  }

  @Test func `of equal keys the first counts`() {
    let keys = randomKeys(500, seed: 3)
    let table = EntryTable(keys: keys + keys.reversed() + [keys[9], keys[9]])
    #expect(keys.map(table.find) == Array(0..<500))
  }

  @Test func `keys that fall on one place are told apart`() {
    // The same filter bit and first slot; only the upper half differs.
    let keys = (0..<50).map { UInt64($0) << 40 | 0x1234_5678 }
    let table = EntryTable(keys: keys)
    #expect(keys.map(table.find) == Array(0..<50))
    #expect(table.find(UInt64(50) << 40 | 0x1234_5678) == nil)
  }

  @Test(arguments: [0, 1, .max] as [UInt64])
  func `any key will do`(key: UInt64) {
    #expect(EntryTable(keys: [key]).find(key) == 0)
    #expect(EntryTable(keys: [key]).find(key ^ 1 << 40) == nil)
    #expect(EntryTable(keys: []).find(key) == nil)
  }
}
