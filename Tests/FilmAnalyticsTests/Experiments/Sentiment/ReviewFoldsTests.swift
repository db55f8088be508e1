import FilmData
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// How reviews are cut into folds.
@Suite struct ReviewFoldsTests {
  /// Folds of reviews, and the film of each review.
  private func folds(
    _ text: String, _ count: Int?, field: String? = nil, seed: UInt64 = 1
  ) throws -> (folds: ReviewFolds, films: [String?]) {
    var builder = ReviewFolds.Builder(field: field)
    var films: [String?] = []
    var fault: AnalyticsError?
    try ReviewLines.read(text, names: builder.names(ReviewFieldNames())) { row in
      films.append(row.filmKey.string)
      do throws(AnalyticsError) { try builder.add(row, file: "made.jsonl") } catch {
        fault = fault ?? error
      }
    }
    if let fault { throw fault }
    return (try builder.folds(count, seed: seed), films)
  }

  @Test(arguments: [2, 3, 7])
  func allReviewsOfAFilmAreInOneFold(count: Int) throws {
    let (folds, films) = try folds(MadeReviews.lines(count: 300, films: 37), count)
    #expect(folds.count == count && folds.unit == .film(unnamed: 0))
    #expect(folds.names == (1...count).map(String.init))
    #expect(Set(folds.ofReview) == Set(0..<UInt16(count)))
    var foldOfFilm: [String: UInt16] = [:]
    for (film, fold) in zip(films, folds.ofReview) {
      let film = try #require(film)
      #expect(foldOfFilm[film, default: fold] == fold)
      foldOfFilm[film] = fold
    }
  }

  @Test func foldsDependOnTheSeedAlone() throws {
    let text = MadeReviews.lines(count: 300, films: 37)
    let first = try folds(text, 4).folds.ofReview
    #expect(try folds(text, 4).folds.ofReview == first)
    #expect(try folds(text, 4, seed: 2).folds.ofReview != first)
  }

  @Test func reviewsWithoutAFilmAreUnitsOfTheirOwn() throws {
    let nameless = (0..<30).map { "{\"text\":\"word\($0)\"}\n" }.joined()
    let alone = try folds(nameless, 3).folds
    #expect(alone.unit == .review)
    #expect((0..<3).allSatisfy { fold in alone.ofReview.count { $0 == fold } == 10 })
    #expect(try folds(nameless + MadeReviews.lines(count: 20), 3).folds.unit == .film(unnamed: 30))
  }

  @Test func aFieldNamesFolds() throws {
    let text = (0..<12).map { "{\"text\":\"t\",\"part\":\"\([2, 10, 1][$0 % 3])\"}\n" }.joined()
    let folds = try folds(text, nil, field: "part").folds
    #expect(folds.unit == .field("part") && folds.count == 3)
    #expect(folds.names == ["1", "2", "10"])
    #expect(folds.ofReview.prefix(3) == [1, 2, 0])
    #expect(throws: AnalyticsError.otherFoldCount(field: "part", found: 3, wanted: 4)) {
      try self.folds(text, 4, field: "part")
    }
    #expect(throws: AnalyticsError.noFold(field: "half", path: "made.jsonl", line: 1)) {
      try self.folds(text, nil, field: "half")
    }
    let single = "{\"text\":\"t\",\"part\":7}\n"
    #expect(throws: AnalyticsError.foldCountOutOfRange(field: "part", found: 1)) {
      try self.folds(single, nil, field: "part")
    }
  }

  @Test func thereMustBeAsManyFilmsAsFolds() {
    #expect(throws: AnalyticsError.tooFewForFolds(unit: .film(unnamed: 0), found: 3, wanted: 4)) {
      try folds(MadeReviews.lines(count: 20, films: 3), 4)
    }
  }
}
