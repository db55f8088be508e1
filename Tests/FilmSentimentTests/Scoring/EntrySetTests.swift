import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct EntrySetTests {
  @Test(arguments: [1, 64, 65, 20_000])
  func `counts each slot once, text by text`(slotCount: Int) {
    var dice = TestGenerator(seed: UInt64(slotCount))
    var set = EntrySet(slotCount: slotCount)
    for _ in 0..<20 {
      var oracle: Set<Int> = []
      let slots = (0..<dice.next(below: 12_000)).map { _ in dice.next(below: slotCount) }
      var wrong = 0
      set.insertAll { insert in
        for slot in slots where insert(slot) != (oracle.insert(slot).inserted ? 1 : 0) {
          wrong += 1
        }
      }
      let count = set.count
      #expect(wrong == 0 && count == oracle.count)
      set.clear()
    }
  }
}
