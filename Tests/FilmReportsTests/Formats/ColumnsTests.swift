import Bytes
import FilmData
import Testing

@testable import FilmReports

struct ColumnsTests {
  struct Row {
    var title: String
    var year: Int?
    var valence: Double
    var deviation: Double?
  }

  private let rows = [
    Row(title: "Solaris, \"1972\"", year: 1972, valence: 1.23456, deviation: 0.5),
    Row(title: "Stalker", year: nil, valence: -0.5, deviation: nil),
  ]

  private let display = Display(style: TerminalStyle(isEnabled: false), width: 80)

  private func columns(_ style: Columns<Row>.ArrayStyle = .lines) -> Columns<Row> {
    Columns(
      [
        .text("title") { $0.title },
        .count("year") { $0.year },
        .number("valence", title: "Valence", digits: 2, isSigned: true) { $0.valence },
        .number("deviation", title: "±", digits: 1) { $0.deviation }.absentWhereMissing,
        .seen("decade", alignment: .right) { row in row.year.map { "\($0 / 10)0s" } },
        .nested("more") { row, json in json.object { json.field("odd", (row.year ?? 1) % 2 == 1) }
        },
      ], arrayStyle: style)
  }

  @Test func `a table is aligned and has dashes where nothing is known`() {
    #expect(
      columns().text(rows, as: .table, display: display) == """
        title            year  Valence    ±  decade
        Solaris, "1972"  1972    +1.23  0.5   1970s
        Stalker             –    −0.50    –       –

        """)
  }

  @Test func `CSV has the names of programs and empty fields`() {
    #expect(
      columns().text(rows, as: .csv, display: display) == """
        title,year,valence,deviation
        "Solaris, ""1972\""",1972,1.2346,0.5
        Stalker,,-0.5,

        """)
  }

  @Test func `JSON lines have null, or no field where that is wanted`() {
    #expect(
      columns().text(rows, as: .jsonl, display: display) == #"""
        {"title":"Solaris, \"1972\"","year":1972,"valence":1.2346,"deviation":0.5,"more":{"odd":false}}
        {"title":"Stalker","year":null,"valence":-0.5,"more":{"odd":true}}

        """#)
  }

  @Test(arguments: [
    (Columns<Row>.ArrayStyle.lines, "[\n{\"n\":1},\n{\"n\":2}\n]\n"),
    (.tight, "[{\"n\":1},\n{\"n\":2}]\n"), (.line, "[{\"n\":1},{\"n\":2}]\n"),
  ])
  func `JSON arrays are laid out as wanted`(style: Columns<Row>.ArrayStyle, text: String) {
    let columns = Columns<Row>(
      [.count("n") { Int($0.valence) }], arrayStyle: style)
    let rows = [1.0, 2.0].map { Row(title: "", year: nil, valence: $0, deviation: nil) }
    #expect(columns.text(rows, as: .json, display: display) == text)
  }

  @Test func `Markdown has the columns that people see`() {
    #expect(
      columns().text(rows, as: .markdown, display: display) == """
        | title | year | Valence | ± | decade |
        | --- | ---: | ---: | ---: | ---: |
        | Solaris, "1972" | 1972 | +1.23 | 0.5 | 1970s |
        | Stalker | – | −0.50 | – | – |

        """)
  }

  @Test func `another module may write the objects`() {
    let columns = Columns<Row>([.text("title") { $0.title }]) { row, buffer in
      buffer.append("{\"t\":1}" as String)
    }
    #expect(columns.text(rows, as: .jsonl, display: display) == "{\"t\":1}\n{\"t\":1}\n")
    #expect(columns.text(rows, as: .json, display: display) == "[\n{\"t\":1},\n{\"t\":1}\n]\n")
    #expect(columns.text(rows, as: .csv, display: display).hasPrefix("title\n"))
  }

  @Test func `without rows there are a header and empty lists`() {
    #expect(columns().text([], as: .table, display: display) == "title  year  Valence  ±  decade\n")
    #expect(columns().text([], as: .csv, display: display) == "title,year,valence,deviation\n")
    #expect(columns().text([], as: .jsonl, display: display) == "")
    #expect(columns(.line).text([], as: .json, display: display) == "[]\n")
  }
}
