import Testing

@testable import FilmData

@Suite struct FilmGenresTests {
  @Test func `each film has the numbers of its genres`() {
    let films = FilmList([
      Film(id: "0", title: "A", genres: ["War", "Drama"]), Film(id: "1", title: "B"),
      Film(id: "2", title: "C", genres: ["Drama"]),
    ])
    let genres = films.genreTable
    #expect(genres.names == ["Drama", "War"])
    #expect(films.indices.map { Array(genres.numbers(of: $0)) } == [[1, 0], [], [0]])
    #expect(FilmList([]).genreTable.names == [])
  }
}
