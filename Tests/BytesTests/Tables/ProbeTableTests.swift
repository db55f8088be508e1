import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct ProbeTableTests {
  /// How hashes come: at random, all on one place, and with the same lower or upper bits.
  private static let hashes: [@Sendable (UInt64) -> UInt64] = [
    { $0 &* 0xD129_42F2_4A3B_9C1D }, { _ in 7 }, { $0 << 40 }, { $0 },
  ]

  @Test(arguments: hashes.indices, [0, 1, 2, 15, 16, 17, 700])
  func `numbers are found by hash and content`(kind: Int, count: Int) {
    var table = ProbeTable()
    let contents = (0..<UInt64(count)).map { $0 * 3 }
    for (number, content) in contents.enumerated() {
      #expect(table.append(Self.hashes[kind](content)) == number)
    }
    #expect(table.count == count)
    for (number, content) in contents.enumerated() {
      #expect(table.find(Self.hashes[kind](content)) { contents[$0] == content } == number)
      let absent = content + 1
      #expect(table.find(Self.hashes[kind](absent)) { contents[$0] == absent } == nil)
    }
  }

  @Test func `a table made at once is that of numbers added one by one`() {
    var generator = TestGenerator(seed: 1)
    let hashes = (0..<1_000).map { _ in UInt64(generator.next(below: 300)) }
    let whole = ProbeTable(hashes)
    var grown = ProbeTable(capacity: 0)
    for hash in hashes { grown.append(hash) }
    for hash in 0..<UInt64(310) {
      let expected = hashes.indices.filter { hashes[$0] == hash }
      for table in [whole, grown] {
        var found: [Int] = []
        table.forEach(hash) { found.append($0) }
        #expect(found == expected)
        #expect(table.find(hash) { _ in true } == expected.first)
      }
    }
  }

  @Test func `a copy is a table of its own`() {
    var table = ProbeTable([1, 2])
    let copy = table
    table.append(3)
    #expect(copy.count == 2)
    #expect(copy.find(3) { _ in true } == nil)
    #expect(table.find(3) { _ in true } == 2)
    #expect(copy == ProbeTable([1, 2]))
    #expect(copy != table)
  }

  /// Those that a product with 2⁶⁴ / φ puts next to each other.
  @Test func `hashes that were chosen to meet do not meet`() {
    var inverse: UInt64 = 1
    for _ in 0..<6 { inverse &*= 2 &- 0x9E37_79B9_7F4A_7C15 &* inverse }
    let hashes = (0..<4_096).map { UInt64($0) &* inverse }
    let table = ProbeTable(hashes)
    #expect(Set(hashes.map(table.firstSlot)).count > 2_500)
  }
}
