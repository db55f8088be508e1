import FilmData
import Testing

@testable import FilmReports

struct ColumnTests {
  @Test func `a unit is for people only`() {
    let column = Column<Int>.count("share") { $0 }.unit("%")
    #expect(column.cell(83).text == "83 %")
    let columns = Columns([column])
    #expect(columns.csv([83]) == "share\n83\n")
  }

  @Test func `people may read other words than programs`() {
    let column = Column<Int>.count("reviews") { $0 }.read { "\($0) of 100" }
    #expect(column.cell(12).text == "12 of 100")
    #expect(Columns([column]).lines([12]) == "{\"reviews\":12}\n")
  }

  @Test func `texts are shortened and harmless for people, whole for programs`() {
    let column = Column<String>.text("title", width: 6) { $0 }
    #expect(column.cell("A Space Odyssey").text == "A Spa…")
    #expect(column.cell("a\u{1B}b").text == "a\u{FFFD}b")
    #expect(Columns([column]).csv(["A Space Odyssey"]) == "title\nA Space Odyssey\n")
  }

  @Test func `a column of a part is one of the whole`() {
    let column = Column<Int>.count("n", title: "N") { $0 }.unit("%").secondary
      .of { (pair: (Int, String)) in pair.0 }
    #expect(column.cell((3, "x")).text == "3 %")
    #expect(column.layout.title == "N" && column.layout.isSecondary)
    #expect(Columns([column]).csv([(3, "x")]) == "n\n3\n")
  }

  @Test func `meters have colours, and a faint dash without reviews`() {
    var (fresh, rotten) = (Tomatometer(), Tomatometer())
    for place in 0..<10 {
      fresh.add(place < 8 ? .fresh : .rotten)
      rotten.add(place < 3 ? .fresh : .rotten)
    }
    let column = Column<Tomatometer>.tomatometer { $0 }
    #expect(column.cell(fresh).text == "80 %" && column.cell(fresh).colour == .green)
    #expect(column.cell(rotten).text == "30 %" && column.cell(rotten).colour == .red)
    let none = column.cell(Tomatometer())
    #expect(none.text == "–" && none.colour == .dim)
    #expect(Columns([column]).lines([Tomatometer()]) == "{\"tomatometer\":null}\n")
  }
}
