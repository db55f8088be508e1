import Testing

@testable import FilmReports

struct ColouredTextTests {
  private func text(
    _ text: String, _ words: [(bytes: Range<Int>, valence: Double)] = [], width: Int = 20,
    colours: Bool = false
  ) -> String {
    let coloured = ColouredText(style: TerminalStyle(isEnabled: colours), width: width)
    return Array(text.utf8).withUnsafeBytes { coloured.text($0, words) }
  }

  @Test func `words have the colour of their side`() {
    #expect(
      text("a fine film", [(bytes: 2..<6, valence: 0.5)], colours: true)
        == "a \u{1B}[32mfine\u{1B}[0m film")
  }

  @Test func `words that are not in the text, or overlap, have none`() {
    let words: [(bytes: Range<Int>, valence: Double)] = [
      (0..<3, 1), (2..<5, 1), (6..<100, 1),
    ]
    #expect(text("one two", words, colours: true) == "\u{1B}[1;32mone\u{1B}[0m two")
  }

  @Test func `a text without blanks breaks where the line is full`() {
    #expect(text("無無無無無", width: 4) == "無無\n無無\n無")
    #expect(text("ab cdefghi", width: 4) == "ab\ncdef\nghi")
    #expect(text("abcdefgh ij", width: 4) == "abcd\nefgh\nij")
  }

  @Test func `words without blanks between stay on a line that has room`() {
    let words: [(bytes: Range<Int>, valence: Double)] = [(3..<6, 1), (7..<10, -1)]
    #expect(text("ab one-two cd", words, width: 8) == "ab\none-two\ncd")
    #expect(text("ab one-two cd", words, width: 5) == "ab\none-\ntwo\ncd")
  }

  @Test func `a long text without blanks takes no longer for it`() {
    let count = 20_000
    let words = (0..<count).map { (bytes: 2 * $0..<2 * $0 + 1, valence: 1.0) }
    let clock = ContinuousClock()
    var lines = 0
    let time = clock.measure {
      lines =
        text(String(repeating: "x-", count: count), words, width: 100)
        .split(separator: "\n").count
    }
    #expect(lines == 400)
    // Looking at all words that follow each would take minutes.
    #expect(time < .seconds(5))
  }
}
