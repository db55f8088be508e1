import FilmData
import Testing

@testable import FilmSimilarity

/// The best-known film of a title is found, the others are told.
@Suite struct TitleSearchTests {
  private let search = TitleSearch([
    Film(id: "a", title: "Psycho", year: 1998, tomatometer: Tomatometer(reviewCount: 7)),
    Film(id: "b", title: "Psycho", year: 1960, tomatometer: Tomatometer(reviewCount: 9)),
    Film(id: "c", title: "Stalker", year: 1979),
  ])

  @Test func namesakesAreNoted() throws {
    var notes: [String] = []
    #expect(try search.find("psycho") { notes.append($0) } == 1)
    #expect(notes == ["taken as Psycho (1960); there is also Psycho (1998)"])
    #expect(try search.find("psycho 1998") { notes.append($0) } == 0)
    #expect(notes.count == 1)
  }

  /// Two films of one title and year are told apart by their keys, and only they have them named.
  @Test func namesakesOfAYearAreNotedWithTheirKeys() throws {
    let search = TitleSearch([
      Film(id: "twin", title: "Twin", year: 1982, tomatometer: Tomatometer(reviewCount: 9)),
      Film(id: "twin_final", title: "Twin", year: 1982, tomatometer: Tomatometer(reviewCount: 7)),
      Film(id: "twin_1990", title: "Twin", year: 1990, tomatometer: Tomatometer(reviewCount: 8)),
    ])
    var notes: [String] = []
    #expect(try search.find("twin") { notes.append($0) } == 0)
    #expect(
      notes == [
        "taken as Twin (1982) [twin]; there is also Twin (1990), Twin (1982) [twin_final]"
      ])
    #expect(try search.find("twin_final") { notes.append($0) } == 1)
    #expect(notes.count == 1)
  }

  @Test func partsAndMisspellingsAreNoted() throws {
    var notes: [String] = []
    for title in ["stalker", "Stalker (1979)", "c", "stalk", "stalkr"] {
      #expect(try search.find(title) { notes.append($0) } == 2)
    }
    #expect(
      notes == ["\"stalk\" taken as Stalker (1979)", "\"stalkr\" taken as Stalker (1979)"])
  }

  @Test func allOfATitleAreListed() {
    #expect(search.all("psycho").films == [1, 0])
    #expect(search.all("psycho 1970").films.isEmpty)
    #expect(search.all("psycho 1970").suggestions.first == 1)
    #expect(search.all("qqqq zzzz").suggestions.isEmpty)
  }

  @Test func aHugeTitleMakesNoHugeMessage() {
    let title = String(repeating: "q", count: 100_000)
    let error = #expect(throws: UnknownTitle.self) { try search.find(title) { _ in } }
    #expect(error?.title == title)
    #expect((error?.description.count ?? 0) < 400)
  }

  @Test func unknownTitlesSuggest() {
    let error = #expect(throws: UnknownTitle.self) { try search.find("psycho 1970") { _ in } }
    #expect(error?.suggestions.first == "Psycho (1960)")
    #expect(error?.description.contains("did you mean \"Psycho (1960)\"") == true)
  }
}
