import FilmData
import GRDB
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// Each table of an export comes in by itself, and all of them mean the same films, whatever numbers these have here.
@Suite struct ExportedFilmsTests {
  private let made: MadeCatalogue

  init() throws {
    made = try MadeCatalogue()
    try made.add(
      """
      {"type":"film","title":"Crash","year":2004,"rotten_tomatoes_id":"crash","runtime":112}
      {"type":"film","title":"Crash","year":2004,"rotten_tomatoes_id":"crash_2004","runtime":99}
      """, as: "films.jsonl")
    try made.add(
      """
      {"film":"crash","critic":"Ann","text":"Wonderful."}
      {"film":"crash_2004","critic":"Bo","text":"Dull."}
      {"film":"the_unknown","critic":"Cy","text":"Strange."}
      """, as: "reviews.jsonl")
    for film in 1...3 { try made.catalogue.rate(Int64(film), stars: Double(film)) }
  }

  /// A catalogue in which the numbers of the export are those of other films.
  private func other(_ rows: String...) throws -> MadeCatalogue {
    let other = try MadeCatalogue()
    try other.add(
      ([#"{"title":"Gigli","year":2003,"text":"Dull."}"#] + rows).joined(separator: "\n"),
      as: "own.jsonl")
    return other
  }

  /// Imports all tables.
  ///
  /// - Parameter end: what makes the files others than those that were imported before.
  private func addTables(_ end: String = "", to other: MadeCatalogue) throws -> [ImportReport] {
    try made.catalogue.export(toFolder: made.folder.path("plain"))
    let paths = try ExportTable.allCases.map { table in
      let name = "plain/\(table.rawValue).csv"
      return try other.folder.write(
        made.folder.text(of: name) + end, as: "\(table.rawValue)\(end.utf8.count).csv")
    }
    return try Catalogue.ordered(paths).map { try other.catalogue.importFile($0, other.settings) }
  }

  /// What a catalogue has of the films of the export.
  private func films(_ catalogue: Catalogue) throws -> [String] {
    try catalogue.reading { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT printf('%s %s %s %s %s %s %s', title, year, has_title,
            (SELECT group_concat(author) FROM review WHERE film = film.id),
            (SELECT stars FROM my_rating WHERE film = film.id),
            (SELECT group_concat(value) FROM film_id WHERE film = film.id),
            (SELECT value FROM fact WHERE film = film.id AND name = 'runtime'))
          FROM film WHERE title <> 'Gigli' ORDER BY title, 1
          """)
    }
  }

  @Test func tablesMeanTheSameFilmsUnderOtherNumbers() throws {
    let other = try other()
    let reports = try addTables(to: other)
    #expect(try films(other.catalogue) == films(made.catalogue))
    #expect(reports.map(\.filmsAdded).reduce(0, +) == 3)
    #expect(try other.catalogue.doubtfulFilms().count == made.catalogue.doubtfulFilms().count)
  }

  @Test func tablesThatComeAgainAddNothing() throws {
    let other = try other()
    _ = try addTables(to: other)
    let again = try addTables("\n", to: other)
    #expect(again.allSatisfy { $0.added == 0 && $0.filmsAdded == 0 && $0.importedBefore == nil })
    #expect(try films(other.catalogue) == films(made.catalogue))
  }

  @Test func aFilmWithoutATitleIsKnownByItsKey() throws {
    let other = try other(#"{"film":"the_unknown","critic":"Di","text":"Odd."}"#)
    _ = try addTables(to: other)
    #expect(try other.catalogue.filmCount() == 4)
    #expect(
      try other.catalogue.reviews(of: 2).map(\.author).sorted { $0 ?? "" < $1 ?? "" } == [
        "Cy", "Di",
      ])
  }

  /// Two exports may have a film of the same number, title and year, which are two films by their identifiers.
  @Test func filmsOfTwoExportsAreNotOne() throws {
    let other = try other()
    func add(_ key: String, _ critic: String) throws {
      try other.add(
        """
        film_number,title,year,merged_into,is_untitled,imdb_id,movielens_id,tmdb_id,rotten_tomatoes_id,review_count,rating_count
        1,Crash,2004,,,,,,\(key),1,0
        """, as: "\(key).csv")
      try other.add(
        "film_number,stars,time,film_title,film_year\n1,\(critic),\(critic),Crash,2004",
        as: "\(key)-ratings.csv")
    }
    try add("crash", "4")
    try add("crash_2004", "2")
    #expect(try other.catalogue.filmCount() == 3)
    #expect(try other.catalogue.myRatings().map(\.stars) == [4, 2])
  }
}
