import Testing
import _FilmTestSupport

@testable import FilmData

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

  @Test func anEmptyIdentifierIsOne() {
    var index = IDIndex()
    #expect(index[""] == nil)
    #expect([index.insert(""), index.insert("a"), index.insert("")] == [0, 1, 0])
  }

  private func insert(_ bytes: [UInt8], _ index: inout IDIndex) -> Int {
    bytes.withUnsafeBytes { index.insert($0) }
  }

  @Test func bytesAndTextsHaveOneNumber() {
    var index = IDIndex(["Зеркало", "鏡"])
    #expect(insert(Array("鏡".utf8), &index) == 1)
    #expect(insert(Array("mirror".utf8), &index) == 2)
    #expect(index["mirror"] == 2)
  }

  /// Composed and decomposed letters are equal as Strings, but a file that has both means two.
  @Test func identifiersAreComparedByBytes() {
    #expect(IDIndex(["é", "e\u{301}"]).count == 2)
  }

  @Test func bytesThatAreNoUTF8AreFoundAgain() {
    var index = IDIndex()
    let wrong: [UInt8] = [0x52, 0xE9, 0x21]
    #expect([insert(wrong, &index), insert(wrong, &index), insert(wrong, &index)] == [0, 0, 0])
    #expect(index.identifiers == ["R\u{FFFD}!"])
  }

  /// Far more identifiers than there are places at first, against a dictionary.
  @Test func numbersSurviveGrowth() {
    var generator = TestGenerator(seed: 1)
    var index = IDIndex()
    var numbers: [String: Int] = [:]
    for _ in 0..<5_000 {
      let identifier = "\(generator.next(below: 2_000))"
      let expected = numbers[identifier] ?? numbers.count
      numbers[identifier] = expected
      #expect(index.insert(identifier) == expected)
    }
    #expect(index.count == numbers.count)
    for (identifier, number) in numbers { #expect(index[identifier] == number) }
    #expect(index["2000"] == nil)
  }
}
