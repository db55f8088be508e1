import FilmData
import Testing

@testable import FilmSimilarity

@Suite struct GenreSetsTests {
  @Test func listsOfTheSameGenresAreOneSet() {
    let sets = GenreSets([
      Film(id: "a", title: "A", genres: ["Drama", "War"]),
      Film(id: "b", title: "B", genres: ["War", "Drama", "War"]),
      Film(id: "c", title: "C"),
      Film(id: "d", title: "D", genres: ["War"]),
      Film(id: "e", title: "E", genres: ["Drama", "War"]),
    ])
    #expect(sets.sets == [0, 0, 1, 2, 0])
    #expect(sets.masks == [0b11, 0, 0b10])
    #expect(sets.genreCount == 2)
  }

  @Test func genresBeyondSixtyFourShareABit() {
    let films = (0..<70).map { Film(id: "\($0)", title: "", genres: ["G\($0)"]) }
    let sets = GenreSets(FilmList(films))
    #expect(sets.genreCount == 70)
    #expect(sets.masks.count == 64)
    #expect(sets.sets[69] == sets.sets[63])
  }
}
