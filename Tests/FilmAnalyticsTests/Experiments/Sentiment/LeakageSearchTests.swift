import FilmData
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// What would make figures too good is found and counted.
@Suite struct LeakageSearchTests {
  /// A review: its text, film, verdict and fold.
  private typealias Made = (text: String, film: String?, verdict: Freshness?, fold: UInt16?)

  private func search(_ made: [Made], training: [String] = []) throws -> LeakageFindings {
    var search = LeakageSearch()
    var films: Set<String> = []
    for review in made {
      var text = review.text
      let fingerprint = text.withUTF8 { TextFingerprint(UnsafeRawBufferPointer($0)) }
      let isNew = review.film.map { films.insert($0).inserted } ?? true
      search.add(
        fingerprint, film: review.film, isNewFilm: isNew, verdict: review.verdict,
        fold: review.fold)
    }
    let folder = try TemporaryFolder()
    let files = try training.enumerated().map { try folder.write($1, as: "t\($0).jsonl") }
    try search.read(training: files, ReviewFormat())
    return search.findings
  }

  private static let long = "A film of rare beauty, quietly told."
  private static let other = "A film of no beauty at all, loudly told."

  @Test func textsThatComeAgainAreCounted() throws {
    let findings = try search([
      (Self.long, "a", .fresh, nil), (Self.long, "b", .fresh, nil),
      (Self.long.uppercased(), "c", .rotten, nil), (Self.other, "a", .rotten, nil),
      (Self.other, nil, nil, nil),
    ])
    #expect(findings.reviewCount == 5 && findings.filmCount == 3)
    #expect(findings.repeatedCount == 3 && findings.contradictingCount == 1)
    #expect(!findings.hasFolds && !findings.hasTraining)
  }

  /// Many write "Great!", and nobody learned it from anyone.
  @Test func shortTextsAreNoSign() throws {
    let findings = try search([("Great!", "a", .fresh, nil), ("great", "b", .rotten, nil)])
    #expect(findings.repeatedCount == 0 && findings.contradictingCount == 0)
  }

  @Test func trainingDataIsSearchedForTextsAndFilms() throws {
    let input: [Made] = [
      (Self.long, "a", .fresh, nil), (Self.long, "b", .fresh, nil), (Self.other, "c", nil, nil),
    ]
    let findings = try search(
      input,
      training: [
        "{\"text\":\"\(Self.long.lowercased())\",\"film\":\"z\"}\n",
        "{\"film\":\"b\",\"fresh\":true}\n{\"film\":\"b\",\"fresh\":true}\n{\"film\":\"c\"}\n",
      ])
    #expect(findings.hasTraining)
    #expect(findings.trainedTextCount == 2 && findings.trainedFilmCount == 2)
  }

  @Test func foldsMustShareNeitherTextsNorFilms() throws {
    let findings = try search([
      (Self.long, "a", nil, 0), (Self.long, "b", nil, 1), (Self.long, "a", nil, 1),
      (Self.other, "c", nil, 1), (Self.other, "c", nil, 1), ("x", "a", nil, 1), ("y", nil, nil, 0),
    ])
    #expect(findings.hasFolds)
    #expect(findings.textInOtherFoldsCount == 3)
    // The film a counts once, though it changes the fold twice.
    #expect(findings.filmInOtherFoldsCount == 1)
  }
}
