import FilmData
import Testing

@Suite struct IDIndexTests {
  @Test func numbersFollowFirstAppearance() {
    let index = IDIndex(["b", "a", "b", "c"])
    #expect(index.identifiers == ["b", "a", "c"])
    #expect(index.count == 3)
    #expect(index["a"] == 1)
    #expect(index["x"] == nil)
  }

  @Test func insertingAgainGivesTheSameNumber() {
    var index = IDIndex()
    #expect([index.insert("a"), index.insert("b"), index.insert("a")] == [0, 1, 0])
  }
}
