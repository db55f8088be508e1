import Testing

@testable import FilmData

@Suite struct FilmTableColumnsTests {
  @Test func onlyNeededColumnsAreThere() {
    let plain = FilmTableColumns(of: [Film(id: "a", title: "A")])
    #expect(plain.header == FilmTable.header && plain.count == 10)
    let full = FilmTableColumns(of: [
      Film(id: "a", title: "A", cast: ["B"], imdbID: 1),
      Film(id: "b", title: "B", reviewsWithoutVerdict: 1, movieLensID: 2),
    ])
    #expect(
      full.header == FilmTable.header + ",reviews_without_verdict,cast,movielens_id,imdb_id")
    #expect(full.count == FilmTableColumns.most)
    #expect(FilmTableColumns(header: full.header.split(separator: ",").map(String.init)) == full)
  }
}
