import FilmData
import Testing

@testable import FilmAnalytics

@Suite struct RatedFilmsTests {
  private func ratings(_ films: [String]) -> RatingTable {
    var table = RatingTable()
    for film in films { table.add(user: "u", film: film, value: 4) }
    return table
  }

  /// Tables that rate films by title have titles for keys.
  @Test func aKeyThatIsATitleTellsIt() {
    let films = RatedFilms(
      ratings(["The Mirror (1975)", "1984", "tt0072443", "persona"]), table: FilmCollection(),
      scale: nil)
    #expect(films.films.map(\.title) == ["The Mirror", "1984", "tt0072443", "persona"])
    #expect(films.films.map(\.year) == [1975, nil, nil, nil])
    #expect(films.films.map(\.id) == ["The Mirror (1975)", "1984", "tt0072443", "persona"])
    #expect(films.namedCount == 1)
    #expect(films.films[0].popcornmeter == nil)
  }

  @Test func aRowOfATableTellsTheFacts() throws {
    var table = FilmCollection()
    let rows = "movieId,title,genres,directors\n7,Solaris (1972),Sci-Fi,A. Tarkovsky\n"
    table.add(try FilmReader.read(.bytes(Array(rows.utf8), name: "movies.csv")).0)
    let films = RatedFilms(ratings(["7", "8"]), table: table, scale: RatingScale(best: 5))
    #expect(films.films[0].titleAndYear == "Solaris (1972)")
    #expect(films.films[0].directors == ["A. Tarkovsky"] && films.films[1].title == "8")
    #expect(films.films[0].popcornmeter == Popcornmeter(likedCount: 1, ratingCount: 1))
    #expect(films.namedCount == 1)
  }
}
