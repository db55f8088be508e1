import Testing

@testable import FilmReports

struct TableFittingTests {
  private let plain = TerminalStyle(isEnabled: false)

  /// As wide as `sentiment --by-film`: 112 columns.
  private var films: Table {
    func column(
      _ title: String, _ alignment: Table.Alignment, isSecondary: Bool = false
    ) -> Table.Column {
      Table.Column(title: title, alignment: alignment, isSecondary: isSecondary)
    }
    var table = Table(columns: [
      column("film", .left), column("Tomatometer", .right), column("reviews", .right),
      column("from text", .right, isSecondary: true), column("Popcornmeter", .right),
      column("ratings", .right), column("mean rating", .right),
      column("predicted", .right, isSecondary: true),
    ])
    table.rows = [
      ["The Discreet Charm of the Bourg…", "98 %", "54", "90 %", "92 %", "1200", "0.83", "3"],
      ["Heat", "–", "1", "–", "–", "0", "0.50", "0"],
    ]
    return table
  }

  private func widest(_ lines: [String]) -> Int { lines.map(Table.width).max() ?? 0 }

  private func lines(_ table: Table, _ width: Int, isTerminal: Bool = true) -> [String] {
    table.lines(Display(style: plain, width: width, isTerminal: isTerminal))
  }

  @Test func `a table that fits is as wide as it needs to be`() {
    #expect(lines(films, 140) == films.lines(plain))
    #expect(widest(films.lines(plain)) == 112)
    #expect(lines(films, 112) == films.lines(plain))
  }

  @Test func `a file has no width`() {
    #expect(lines(films, 80, isTerminal: false) == films.lines(plain))
  }

  @Test func `the longest text is shortened first`() {
    let lines = lines(films, 100)
    #expect(widest(lines) == 100 && lines.count == 3)
    #expect(lines[1].hasPrefix("The Discreet Charm …  "))
    #expect(lines[0].hasSuffix("mean rating  predicted"))
  }

  @Test func `secondary columns are left out, and named`() {
    let lines = lines(films, 80)
    #expect(widest(lines) <= 80)
    #expect(!lines[0].contains("from text") && !lines[0].contains("predicted"))
    #expect(lines[0].contains("mean rating"))
    #expect(lines[1].hasPrefix("The Discreet Charm of"))
    #expect(lines.last == "Not shown at this width: from text, predicted")
  }

  @Test func `on the narrowest terminals further numbers are left out`() {
    for width in [10, 20, 40, 60] {
      let lines = lines(films, width)
      #expect(widest(lines) <= max(width, 13), "at \(width)")
      #expect(lines[0].hasPrefix("film"))
      #expect(lines.joined(separator: " ").contains("Not shown at this"))
    }
  }

  @Test func `details move under their rows`() {
    var table = Table(columns: [
      Table.Column(title: "", alignment: .right), Table.Column(title: "title", alignment: .left),
      Table.Column(title: "because of", alignment: .left, isDetail: true),
    ])
    let reasons = (1...30).map { "reason\($0)" }.joined(separator: " ")
    table.rows = [
      ["1", "Solaris", Table.Cell(reasons)], ["2", "Stalker", "short"], ["3", "Heat", ""],
    ]
    let lines = lines(table, 80)
    #expect(widest(lines) <= 80)
    #expect(lines[0] == "   title" && lines[1] == "1  Solaris")
    #expect(lines[2].hasPrefix("    because of: reason1 reason2"))
    #expect(lines.suffix(3) == ["2  Stalker", "    because of: short", "3  Heat"])
    let words = lines.joined(separator: " ").split(separator: " ")
    #expect((1...30).allSatisfy { words.contains("reason\($0)") })
    // Wide enough for all in one line.
    #expect(self.lines(table, 400) == table.lines(plain))
  }

  @Test func `several texts share what is missing`() {
    var table = Table([("a", .left), ("b", .left)])
    table.rows = [
      [Table.Cell(String(repeating: "x", count: 60)), Table.Cell("short")],
      ["y", Table.Cell(String(repeating: "z", count: 50))],
    ]
    let lines = lines(table, 80)
    #expect(widest(lines) == 80 && lines.count == 3)
    #expect(lines[1].hasPrefix(String(repeating: "x", count: 38) + "…  short"))
  }
}
