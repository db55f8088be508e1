import Testing

@testable import FilmData

@Suite struct FilmCollectionJoiningTests {
  private func row(
    _ id: String, _ title: String, _ year: Int? = nil, directors: [String] = [], imdb: Int? = nil,
    genres: [String] = []
  ) -> FilmRow {
    FilmRow(
      id: id, title: title, year: year, genres: genres, directors: directors, imdbNumber: imdb,
      isNamedByTitle: true)
  }

  private func joined(
    _ keyed: [FilmRow], _ others: [FilmRow], ratings: [String: Int] = [:]
  ) -> FilmCollection {
    var films = FilmCollection()
    films.add(
      keyed.map {
        var row = $0
        row.isNamedByTitle = false
        return row
      })
    films.join(others) { ratings[$0.id] ?? 0 }
    return films
  }

  @Test func titleAndYearMakeOneFilm() {
    let films = joined(
      [row("1", "Heat (1995)", genres: ["Crime"])],
      [
        row("Heat", "Heat", 1996, directors: ["Ann Ash"], genres: ["Crime", "History"]),
        row("Heat_(1972)", "Heat", 1972),
      ]
    ).films
    #expect(films.map(\.id) == ["1", "Heat_(1972)"])
    #expect(films[0].directors == ["Ann Ash"] && films[0].genres == ["Crime", "History"])
  }

  @Test func aNumberAtIMDbDecides() {
    let films = joined(
      [row("1", "Ran (1985)", imdb: 7), row("2", "Chaos (1985)", imdb: 8)],
      [row("tt8", "Ran", 1985, imdb: 8), row("tt9", "Ran", 1985, imdb: 9)]
    ).films
    #expect(films.map(\.id) == ["1", "2", "tt9"])
    #expect(films[1].otherTitles == ["Ran"])
  }

  @Test func directorsTellRemakesOfNeighbouringYearsApart() {
    let keyed = [row("1", "Ran (1985)", directors: ["Ann Ash"])]
    #expect(joined(keyed, [row("R", "Ran", 1986, directors: ["Bo Birch"])]).films.count == 2)
    #expect(joined(keyed, [row("R", "Ran", 1986, directors: ["A. Ash"])]).films.count == 1)
    // Of the very year a table's director may be wrong.
    let same = joined(keyed, [row("R", "Ran", 1985, directors: ["Bo Birch"])]).films
    #expect(same.map(\.directors) == [["Bo Birch"]])
  }

  @Test func theRatedNamesakeIsMeant() {
    let keyed = [row("1", "Ran (1985)"), row("2", "Ran (1984)")]
    let films = joined(keyed, [row("R", "Ran", 1985, genres: ["War"])], ratings: ["2": 30]).films
    #expect(films.map(\.genres) == [[], ["War"]])
  }
}
