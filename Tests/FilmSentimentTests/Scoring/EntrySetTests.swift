import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct EntrySetTests {
  @Test(arguments: [1, 64, 65, 20_000])
  func `counts each place once, text by text`(placeCount: Int) {
    var dice = TestGenerator(seed: UInt64(placeCount))
    var set = EntrySet(placeCount: placeCount)
    for _ in 0..<20 {
      var oracle: Set<Int> = []
      let places = (0..<dice.next(below: 12_000)).map { _ in dice.next(below: placeCount) }
      var wrong = 0
      set.insertAll { insert in
        for place in places where insert(place) != (oracle.insert(place).inserted ? 1 : 0) {
          wrong += 1
        }
      }
      let count = set.count
      #expect(wrong == 0 && count == oracle.count)
      set.clear()
    }
  }
}
