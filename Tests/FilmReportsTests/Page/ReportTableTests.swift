import Testing

@testable import FilmReports

struct ReportTableTests {
  let table = ReportTable(
    title: "By <critic>", note: "A note.",
    columns: [.init("critic", isNumber: false), .init("reviews")],
    rows: [["A | B & <i>", "12"], ["_C_d*", "3"]])

  @Test func `is a table of Markdown, marks taken at their word`() {
    #expect(
      table.markdown == """
        ## By \\<critic\\>

        A note.

        | critic | reviews |
        | --- | ---: |
        | A \\| B & \\<i\\> | 12 |
        | \\_C_d\\* | 3 |

        """)
  }

  @Test func `is a table of HTML, every text escaped`() {
    let html = table.html
    #expect(html.contains("<h2>By &lt;critic&gt;</h2>"))
    #expect(html.contains("<td>A | B &amp; &lt;i&gt;</td><td class=\"number\">12</td>"))
    #expect(html.contains("<th class=\"number\">reviews</th>"))
    #expect(!html.contains("<i>"))
  }

  @Test func `line ends cannot break a row of Markdown`() {
    let table = ReportTable(title: "", columns: [.init("a")], rows: [["x\ny\r\nz"]])
    #expect(table.markdown == "| a |\n| ---: |\n| x y z |\n")
  }
}
