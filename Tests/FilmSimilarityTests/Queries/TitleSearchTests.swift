import FilmData
import LinearAlgebra
import Testing
import _FilmTestSupport

@testable import FilmSimilarity

/// The best-known film of a title is found, with how it was found and which others may be meant.
@Suite struct TitleSearchTests {
  private static let films: FilmList = [
    Film(id: "a", title: "Psycho", year: 1998, tomatometer: Tomatometer(reviewCount: 7)),
    Film(id: "b", title: "Psycho", year: 1960, tomatometer: Tomatometer(reviewCount: 9)),
    Film(
      id: "c_1979", title: "Stalker Returns", year: 1979,
      popcornmeter: Popcornmeter(likedCount: 0, ratingCount: 120)),
    Film(id: "21", title: "The Mirror", alternateTitles: ["Zerkalo"], year: 1975),
  ]
  private let search = TitleSearch(films)

  @Test func namesakesAreOthers() throws {
    #expect(
      try search.find("psycho")
        == TitleMatch(query: "psycho", film: 1, how: .exact, others: [0]))
    #expect(
      try search.find("psycho 1998") == TitleMatch(query: "psycho 1998", film: 0, how: .exact))
  }

  /// Two films of one title and year are told apart by their keys, and only they have them named.
  @Test func namesakesOfAYearAreNamedWithTheirKeys() throws {
    let search = TitleSearch([
      Film(id: "twin", title: "Twin", year: 1982, tomatometer: Tomatometer(reviewCount: 9)),
      Film(id: "twin_final", title: "Twin", year: 1982, tomatometer: Tomatometer(reviewCount: 7)),
      Film(id: "twin_1990", title: "Twin", year: 1990, tomatometer: Tomatometer(reviewCount: 8)),
    ])
    let match = try search.find("twin")
    #expect(
      search.names([match.film] + match.others)
        == ["Twin (1982) [twin]", "Twin (1990)", "Twin (1982) [twin_final]"])
    #expect(
      try search.find("twin_final") == TitleMatch(query: "twin_final", film: 1, how: .id))
  }

  @Test(
    arguments: [
      ("stalker returns", .exact), ("Stalker Returns (1979)", .exact), ("c_1979", .id),
      ("stalker", .beginning), ("stalkr returns", .misspelling),
    ] as [(String, TitleMatch.How)])
  func aMatchSaysHowItWasFound(title: String, how: TitleMatch.How) throws {
    #expect(try search.find(title) == TitleMatch(query: title, film: 2, how: how))
  }

  @Test func otherTitlesAreAlternates() throws {
    #expect(try search.find("zerkalo").how == .alternate)
    #expect(try search.find("The Mirror").how == .exact)
  }

  /// A table's titles are whole.
  @Test func listedTitlesAreNoGuesses() throws {
    #expect(try search.find(listed: "Stalker Returns").film == 2)
    #expect(try search.find(listed: "Psycho", year: 1999).film == 0)
    for title in ["stalker", "stalkr returns", "Psycho (1970)"] {
      #expect(throws: UnknownTitle.self) { try search.find(listed: title) }
    }
    let error = #expect(throws: UnknownTitle.self) { try search.find(listed: "Psycho", year: 1970) }
    #expect(error?.title == "Psycho (1970)" && error?.reason == .otherYear)
    #expect(error?.suggestions == ["Psycho (1960)", "Psycho (1998)"])
  }

  @Test func directorsSaySo() throws {
    let search = TitleSearch([
      Film(
        id: "a", title: "Pulp Fiction", year: 1994, directors: ["Quentin Tarantino"],
        popcornmeter: Popcornmeter(likedCount: 0, ratingCount: 307))
    ])
    let error = #expect(throws: UnknownTitle.self) { try search.find("tarantino") }
    #expect(
      error?.description
        == "\"tarantino\" is no film but a director, Quentin Tarantino; films: "
        + "\"Pulp Fiction (1994)\"")
  }

  @Test func allOfATitleAreListed() {
    #expect(search.all("psycho").films == [1, 0] && search.all("psycho").match?.how == .exact)
    #expect(search.all("psycho 1970").films.isEmpty)
    #expect(search.all("psycho 1970").suggestions.first == 1)
    #expect(search.all("qqqq zzzz").suggestions.isEmpty)
  }

  @Test func aHugeTitleMakesNoHugeMessage() {
    let title = String(repeating: "q", count: 100_000)
    let error = #expect(throws: UnknownTitle.self) { try search.find(title) }
    #expect(error?.title == title)
    #expect((error?.description.count ?? 0) < 400 && error?.reason == .tooLong)
  }

  @Test func unknownTitlesSuggest() {
    let error = #expect(throws: UnknownTitle.self) { try search.find("psycho 1970") }
    #expect(error?.suggestions.first == "Psycho (1960)")
    #expect(error?.description.contains("did you mean \"Psycho (1960)\"") == true)
    #expect(error?.description.contains("of that year") == true)
  }

  @Test func modelAndSearchAreReadTogether() throws {
    let folder = try TemporaryFolder()
    let model = SimilarityModel(
      films: Array(Self.films),
      blocks: [
        .init(name: "text", kind: .text, weight: 1, factors: Matrix(rows: [[1], [1], [1], [1]]))
      ], provenance: Provenance(command: "", data: [], seed: 0))
    try model.save(to: folder.path("model"))
    let (read, search) = try TitleSearch.loading(folder.path("model"))
    #expect(read.films == Self.films && search.films == Self.films)
    #expect(try search.find("stalker returns").film == 2)
    #expect(throws: SimilarityError.self) { try TitleSearch.loading(folder.path("none")) }
  }

  @Test(arguments: [Int.min, .max])
  func aYearThatCannotBeIsNoFilms(year: Int) {
    let search = TitleSearch(
      FilmList([
        Film(id: "a", title: "Solaris", year: 1972), Film(id: "b", title: "Solaris", year: 2002),
      ]))
    #expect(throws: (any Error).self) { try search.find(listed: "Solaris", year: year) }
  }
}
