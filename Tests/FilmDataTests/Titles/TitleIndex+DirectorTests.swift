import Testing

@testable import FilmData

/// A director's name is no title, and says so.
@Suite struct TitleIndexDirectorTests {
  private let index = TitleIndex([
    .rated("Pulp Fiction (1994)", 307, directors: ["Quentin Tarantino"]),
    .rated("Reservoir Dogs (1992)", 131, directors: ["Quentin Tarantino"]),
    .rated("Dogville (2003)", 20, directors: ["Lars von Trier"]),
    .rated("Nobody (1999)", 3, directors: ["Ann Unknown"]),
    .rated("Hitchcock (2012)", 9, directors: ["Sacha Gervasi"]),
    .rated("Psycho (1960)", 83, directors: ["Alfred Hitchcock"]),
  ])

  @Test(arguments: [
    ("tarantino", ["Quentin Tarantino"], ["Pulp Fiction (1994)", "Reservoir Dogs (1992)"]),
    ("Quentin Tarantino", ["Quentin Tarantino"], ["Pulp Fiction (1994)", "Reservoir Dogs (1992)"]),
    ("lars von trier", ["Lars von Trier"], ["Dogville (2003)"]),
    ("Ann Unknown", ["Ann Unknown"], ["Nobody (1999)"]),
  ])
  func directorsAreNamedWithTheirFilms(query: String, names: [String], films: [String]) {
    let match = index.typed(query)
    #expect(index.reason(match) == .director(names: names))
    #expect(index.suggestions(match) == films)
  }

  @Test func titlesComeFirstAndFewKnowSomeSurnames() {
    #expect(index.title(index.typed("hitchcock")) == "Hitchcock (2012)")
    #expect(index.reason(index.typed("unknown")) == .unknown)
    #expect(index.reason(index.typed("quentin")) == .unknown)
  }
}
