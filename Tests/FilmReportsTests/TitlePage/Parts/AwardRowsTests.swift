import FilmData
import Testing

@testable import FilmReports

struct AwardRowsTests {
  @Test func `a ceremony has one row for what was won and one for nominations`() {
    func award(_ category: String, _ name: String = "", won: Bool, year: Int? = 1980) -> FilmAward {
      FilmAward(organisation: "Academy", year: year, category: category, name: name, won: won)
    }
    let rows = AwardRows(awards: [
      award("Picture", won: true), award("Director", "Ann", won: true),
      award("Actor", "Ben", won: false), award("Score", won: false, year: nil),
    ]).rows
    #expect(
      rows == [
        PageRow(label: "Won", text: "Picture, Director (Ann)", detail: "Academy 1980"),
        PageRow(label: "Nominated", text: "Actor (Ben)", detail: "Academy 1980"),
        PageRow(text: "Score", detail: "Academy"),
      ])
  }
}
