import Testing

@testable import FilmSentiment

struct HashSlotsTests {
  @Test(arguments: [0, 1, 2, 50, 200])
  func `each hash has a slot of its own`(count: Int) {
    let hashes = (0..<count).map { WordHash.of("word\($0)".utf8) }
    let slots = HashSlots(hashes)
    for hash in hashes { #expect(slots.hashes[slots.index(of: hash)] == hash) }
    #expect(slots.hashes.count { $0 != 0 } == count)
    #expect(slots.hashes.count == slots.mask + 1)
  }

  @Test func `another hash is in none`() {
    let slots = HashSlots(["good", "bad"].map { WordHash.of($0.utf8) })
    let other = WordHash.of("fine".utf8)
    #expect(slots.hashes[slots.index(of: other)] != other)
  }
}
