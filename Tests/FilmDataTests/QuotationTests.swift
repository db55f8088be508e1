import FilmData
import Testing

@Suite struct QuotationTests {
  @Test func aShortTextIsWhole() {
    #expect("".quotable() == "")
    #expect("Amélie ★".quotable() == "Amélie ★")
    let longest = String(repeating: "é", count: 80)
    #expect(longest.quotable() == longest)
  }

  @Test func aLongTextIsCut() {
    #expect(String(repeating: "é", count: 81).quotable() == String(repeating: "é", count: 80) + "…")
    #expect("abcdef".quotable(limit: 3) == "abc…")
  }

  @Test func nothingInItMovesTheCursor() {
    #expect("a\u{1B}[2Jb\r\nc\u{202E}d".quotable() == "a\u{FFFD}[2Jb\u{FFFD}\u{FFFD}c\u{FFFD}d")
  }
}
