import FilmAnalytics
import FilmData
import FilmSentiment
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// Which reviews of the catalogue a row is taken for.
@Suite struct CatalogueContextTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  /// How rows of a file are placed: whether their film is known, and what they count themselves.
  private func placed(_ rows: String) throws -> [(hasFilm: Bool, counted: ReviewSums?)] {
    let placer = try CatalogueContext(made.catalogue).makePlacer(keyKind: nil)
    var found: [(Bool, ReviewSums?)] = []
    var names = ReviewFieldNames(given: [:])
    names.wanted.insert(.year)
    var reader = ReviewReader(names: names, bareScale: nil)
    try reader.readRows(Input(argument: made.folder.write(rows, as: "rows.jsonl"))) { row in
      var review = ContextReview(row, score: .unknown)
      let key = review.film
      placer.place(&review, row)
      found.append((review.film != key, review.counted))
    }
    return found
  }

  private let alpha = #"{"title":"Alpha","year":1975,"critic":"Ann","text":"A wonderful film."}"#

  @Test func aRowIsFoundByFilmAuthorAndText() throws {
    try made.add(
      String(alpha.dropLast()) + ",\"fresh\":false,\"score\":\"2/5\"}\n"
        + #"{"title":"Beta","year":1979,"critic":"Ann","text":"A dull film."}"# + "\n",
      as: "known.jsonl")
    let rows = [
      alpha, alpha.replacing("Ann", with: "Bo"), alpha.replacing("Alpha", with: "Beta"),
      alpha.replacing("1975", with: "1950"),
      #"{"title":"Beta","year":1979,"critic":"Ann","text":"A dull film."}"#,
    ]
    let found = try placed(rows.joined(separator: "\n") + "\n")
    #expect(found.map(\.hasFilm) == [true, true, false, false, true])
    // The catalogue's label counts, not what the row lacks.
    #expect(
      found[0].counted
        == ReviewSums(count: 1, freshness: 0, labelledCount: 1, rating: 4000, ratedCount: 1))
    #expect(found[1].counted == nil && found[2].counted == nil && found[3].counted == nil)
    #expect(found[4].counted?.labelledCount == 0 && (found[4].counted?.freshness ?? 9) < 5000)
  }

  @Test func reviewsOfMergedFilmsAreFound() throws {
    try made.add(
      alpha + "\n" + #"{"title":"Alfa","year":1975,"critic":"Cy","text":"Dull."}"# + "\n",
      as: "known.jsonl")
    try made.catalogue.merge(made.film("Alfa"), with: made.film("Alpha"))
    let found = try placed(alpha + "\n")
    #expect(found.first?.counted != nil)
  }

  @Test func theAudiencesReviewsAreFoundWhateverTheRowsSay() throws {
    var settings = made.settings
    settings.isAudience = true
    _ = try made.catalogue.importFile(
      made.folder.write(alpha + "\n", as: "audience.jsonl"), settings)
    #expect(try placed(alpha + "\n").first?.counted != nil)
  }
}
