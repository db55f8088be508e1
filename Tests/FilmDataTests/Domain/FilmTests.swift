import FilmData
import Testing

@Suite struct FilmTests {
  @Test func theTitleWithItsYear() {
    #expect(Film(id: "a", title: "The Mirror", year: 1975).titleAndYear == "The Mirror (1975)")
    #expect(Film(id: "a", title: "The Mirror").titleAndYear == "The Mirror")
  }
}
