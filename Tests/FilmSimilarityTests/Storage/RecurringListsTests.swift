import Testing

@testable import FilmSimilarity

struct RecurringListsTests {
  @Test func `equal bytes find the list that was added, others none`() {
    // Enough lists that the table grows several times, with common starts and lengths.
    let names = (0..<20_000).map { "Director Number \($0)" } + (0..<9).map { String($0) } + [""]
    let bytes = Array(names.joined().utf8)
    bytes.withUnsafeBytes { all in
      var lists = RecurringLists()
      for pass in 0..<2 {
        var start = 0
        for name in names {
          let text = UnsafeRawBufferPointer(rebasing: all[start..<start + name.utf8.count])
          start += name.utf8.count
          if pass == 0 {
            #expect(lists.find(text) == nil)
            lists.add([name])
          } else {
            #expect(lists.find(text) == [name])
          }
        }
      }
    }
  }

  @Test func `bytes elsewhere are compared, not their place`() {
    let (a, b) = (Array("Drama|Crime".utf8), Array("Drama|Crime".utf8))
    var lists = RecurringLists()
    a.withUnsafeBytes { first in
      b.withUnsafeBytes { second in
        #expect(lists.find(first) == nil)
        lists.add(["Drama", "Crime"])
        #expect(lists.find(second) == ["Drama", "Crime"])
        #expect(lists.find(UnsafeRawBufferPointer(rebasing: second.dropLast())) == nil)
      }
    }
  }
}
