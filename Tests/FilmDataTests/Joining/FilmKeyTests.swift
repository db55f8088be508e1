import Testing

@testable import FilmData

@Suite struct FilmKeyTests {
  @Test func keysAreOfTitleAndYear() {
    var keys = FilmKey(taken: ["heat_1995"])
    #expect(keys.make(title: "Oppenheimer", year: 2023) == "oppenheimer_2023")
    #expect(keys.make(title: "The Mirror", year: 1975) == "the_mirror_1975")
    #expect(keys.make(title: "Ocean's Eleven", year: nil) == "oceans_eleven")
    #expect(keys.make(title: "Amélie", year: 2001) == "amelie_2001")
  }

  @Test func eachKeyIsAnother() {
    var keys = FilmKey(taken: ["heat_1995"])
    let made = (0..<3).map { _ in keys.make(title: "Heat", year: 1995) }
    #expect(made == ["heat_1995_2", "heat_1995_3", "heat_1995_4"])
    #expect(keys.make(title: "", year: 1990) == "film_1990")
  }

  /// Numbering takes up where it was: thousands of films may have one title.
  @Test func manyEqualTitlesAreNumbered() {
    var keys = FilmKey(taken: ["heat_7"])
    let made = (0..<2_000).map { _ in keys.make(title: "Heat", year: nil) }
    #expect(Set(made).count == 2_000 && !made.contains("heat_7"))
    #expect(made.last == "heat_2001")
  }
}
