import Testing

@testable import FilmReports

struct ResultPageTests {
  private let table = ReportTable(
    title: "", columns: [.init("film", isNumber: false), .init("stars")], rows: [["A & B", "4"]])

  @Test func `a page has the heading, the lines and the tables`() {
    let html = ResultPage.html("Films", lines: ["One.", "Two."], [table])
    #expect(html.hasPrefix("<!doctype html>") && html.hasSuffix("</html>\n"))
    #expect(html.contains("<h1>Films</h1>") && html.contains("<p>One. Two.</p>"))
    #expect(html.contains("<tr><td>A &amp; B</td><td class=\"number\">4</td></tr>"))
  }

  @Test func `both ends and the rows make the page`() {
    let ends = ResultPage.ends("Films", table.columns)
    #expect(
      ends.head + table.htmlRow(["A & B", "4"]) + ends.foot == ResultPage.html("Films", [table]))
    #expect(!ends.foot.isEmpty)
  }
}
