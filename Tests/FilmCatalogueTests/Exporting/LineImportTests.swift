import GRDB
import Testing

@testable import FilmCatalogue

/// Lines of an export come into a catalogue that has the films already, and has changed since.
@Suite struct LineImportTests {
  private let made: MadeCatalogue

  init() throws {
    made = try MadeCatalogue()
    try made.add(
      "movieId,title,genres\n1,Alpha (1990),Drama\n2,Beta (1991),Drama\n3,Gamma (1992),Drama",
      as: "movies.csv")
  }

  /// The line of a film.
  private func film(_ number: Int, mergedInto other: Int? = nil) -> String {
    let title = ["Alpha", "Beta", "Gamma"][number - 1]
    return "{\"type\":\"film\",\"film_number\":\(number),\"title\":\"\(title)\","
      + "\"year\":\(1989 + number)\(other.map { ",\"merged_into\":\($0)" } ?? "")}"
  }

  private func add(_ lines: String...) throws -> ImportReport {
    try made.add(lines.joined(separator: "\n"), as: "lines.jsonl")
  }

  /// The film that each film is shown as.
  private func shown() throws -> [Int64] {
    try (1...3).map { try made.catalogue.summary(of: $0).number }
  }

  @Test func filmsThatWereMergedTheOtherWayRoundStayOne() throws {
    try made.catalogue.merge(1, with: 2)
    _ = try add(film(1, mergedInto: 2), film(2))
    #expect(try shown() == [1, 1, 3] && made.catalogue.filmCount() == 2)
  }

  @Test func aFilmMergedIntoAMergedOneIsShownAsTheLast() throws {
    try made.catalogue.merge(3, with: 2)
    _ = try add(film(1, mergedInto: 2), film(2))
    #expect(try shown() == [3, 3, 3] && made.catalogue.filmCount() == 1)
  }

  @Test func aFilmIsMergedWithThoseThatWereMergedIntoIt() throws {
    try made.catalogue.merge(1, with: 2)
    _ = try add(film(1, mergedInto: 3), film(3))
    #expect(try shown() == [3, 3, 3] && made.catalogue.filmCount() == 1)
  }

  @Test func aLaterRatingIsAChangeOfThisImport() throws {
    try made.add("user,movieId,rating,timestamp\nann,1,4,100\nbo,1,4,100", as: "ratings.csv")
    let report = try add(
      film(1),
      #"{"type":"rating","film_number":1,"user":"ann","value":0.5,"time":200}"#,
      #"{"type":"rating","film_number":1,"user":"bo","value":0.5,"time":50}"#,
      #"{"type":"rating","film_number":1,"user":"cy","value":1,"time":50}"#)
    #expect((report.added, report.changed, report.known) == (1, 1, 1))
    let imports = try made.catalogue.reading { db in
      try Int64.fetchAll(db, sql: "SELECT import FROM rating ORDER BY rater")
    }
    #expect(imports == [3, 2, 3])
  }
}
