import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

/// Genres, years and counts together decide.
@Suite struct FilmFilterTests {
  private let model = SimilarityModel(
    films: [
      Film(
        id: "0", title: "A", year: 1975, genres: ["Drama", "Sci-Fi"],
        tomatometer: Tomatometer(reviewCount: 5), popcornmeter: Popcornmeter(ratingCount: 5)),
      Film(id: "1", title: "B", year: 1990, genres: ["Drama"]),
      Film(id: "2", title: "C", genres: ["Western"]),
    ],
    blocks: [.init(name: "text", kind: .text, weight: 1, factors: Matrix(rows: [[1], [1], [1]]))],
    provenance: Provenance(command: "", data: [], seed: 0))

  @Test func partsAreJoinedByAnd() throws {
    #expect(FilmFilter().isEmpty)
    #expect(try FilmFilter().included(model) == [true, true, true])
    #expect(try FilmFilter(genres: ["drama"]).included(model) == [true, true, false])
    #expect(try FilmFilter(genres: ["drama", "sci fi"]).included(model) == [true, false, false])
    #expect(try FilmFilter(years: YearRange("1980..")).included(model) == [false, true, false])
    #expect(try FilmFilter(minimumRatings: 10).included(model) == [true, false, false])
  }

  @Test func unknownGenresAreNamed() {
    #expect(
      throws: UnknownGenre(name: "Westen", meant: "Western", known: ["Drama", "Sci-Fi", "Western"])
    ) { try FilmFilter(genres: ["Westen"]).included(model) }
    #expect(
      "\(UnknownGenre(name: "x", meant: nil, known: ["Drama", "War"]))"
        == "x: no film of the model has it; the genres are Drama, War")
  }
}
