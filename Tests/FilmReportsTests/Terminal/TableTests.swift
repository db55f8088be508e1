import Testing

@testable import FilmReports

struct TableTests {
  private let plain = TerminalStyle(isEnabled: false)

  private var table: Table {
    var table = Table([("film", .left), ("reviews", .right), ("kind", .left)])
    table.rows = [["Solaris", "12", Table.Cell("a", .red)], ["X", "1234567", "bb"]]
    return table
  }

  @Test func `columns are aligned, with no blanks at the ends of lines`() {
    #expect(
      table.lines(plain) == [
        "film     reviews  kind", "Solaris       12  a", "X        1234567  bb",
      ])
  }

  @Test func `colours are around the texts alone`() {
    let lines = table.lines(TerminalStyle(isEnabled: true))
    #expect(
      lines[0] == "\u{1B}[2mfilm\u{1B}[0m     \u{1B}[2mreviews\u{1B}[0m  \u{1B}[2mkind\u{1B}[0m")
    #expect(lines[1].hasSuffix("  \u{1B}[31ma\u{1B}[0m"))
  }

  @Test(arguments: [("abc", 3), ("Amélie", 6), ("東京", 4), ("🎬", 2), ("", 0)])
  func `wide characters take two columns`(text: String, width: Int) {
    #expect(Table.width(text) == width)
  }

  @Test(arguments: [
    ("short", 5, "short"), ("longer", 5, "long…"), ("東京物語", 5, "東京…"), ("ab", 1, "…"),
    ("a\nb", 9, "a\u{FFFD}b"),
  ])
  func `texts are shortened with an ellipsis`(text: String, width: Int, result: String) {
    #expect(Table.shortened(text, to: width) == result)
  }

  @Test func `what could move the cursor is replaced`() {
    #expect(Table.harmless("a\u{1B}[2Jb\u{202E}c") == "a\u{FFFD}[2Jb\u{FFFD}c")
    #expect(Table.harmless("plain") == "plain")
  }
}
