import FilmData
import FilmSimilarity
import LinearAlgebra
import Testing

@testable import FilmCatalogue

/// A model's films are listed as a catalogue's.
@Suite struct FilmListingModelTests {
  private let model = SimilarityModel(
    films: [
      Film(
        id: "a", title: "Alpha", year: 1975, genres: ["Drama"], directors: ["Ánna Bély"],
        tomatometer: Tomatometer(freshCount: 5, reviewCount: 5)),
      Film(
        id: "b", title: "Beta", year: 1979, genres: ["Drama", "War"], cast: ["Bo Ek"],
        tomatometer: Tomatometer(freshCount: 60, reviewCount: 62),
        popcornmeter: Popcornmeter(likedCount: 100, ratingCount: 200)),
      Film(id: "c", title: "Gamma", year: 1990),
    ],
    blocks: [.init(name: "text", kind: .text, weight: 1, factors: Matrix(rows: [[1], [1], [1]]))],
    provenance: Provenance(command: "", data: [], seed: 0))

  private func ids(_ order: FilmOrder, _ change: (inout FilmListing) -> Void = { _ in }) throws
    -> [String?]
  {
    var listing = FilmListing(order: order)
    change(&listing)
    return try listing.films(of: model).map(\.id)
  }

  @Test func ordersAndFilters() throws {
    #expect(try ids(.tomatometer) == ["b", "a", "c"])
    #expect(try ids(.newest) { $0.limit = 2 } == ["c", "b"])
    #expect(try ids(.mostReviewed) { $0.genres = ["war"] } == ["b"])
    #expect(try ids(.mostReviewed) { $0.directors = ["bely"] } == ["a"])
    #expect(try ids(.mostReviewed) { $0.cast = ["ek"] } == ["b"])
    #expect(try ids(.mostReviewed) { $0.minimumReviews = 6 } == ["b"])
    #expect(throws: CatalogueError.unknownPerson("Bo Eck", suggestions: ["Bo Ek"])) {
      try ids(.mostReviewed) { $0.cast = ["Bo Eck"] }
    }
  }

  @Test func aFilmHasItsMeters() throws {
    let film = try #require(try FilmListing(order: .disagreement).films(of: model).first)
    #expect(film.film.title == "Beta" && film.film.number == 0 && film.reviewCount == 62)
    #expect(film.critics.percentage == 97 && film.audience.percentage == 50)
    #expect(film.difference == -47)
  }
}
