import FilmData
import GRDB
import Testing

@testable import FilmCatalogue

/// What one file says of a film can be moved to a film of its own, and back, and nothing is lost or doubled by that.
@Suite struct FilmMoveTests {
  private let made: MadeCatalogue

  init() throws {
    made = try MadeCatalogue()
    try made.add(
      "movieId,title,genres\n1,Persona (1966),Drama\n2,Persona (1968),Comedy", as: "movies.csv")
  }

  private func row(_ critic: String, _ year: Int) -> String {
    #"{"title":"Persona","year":\#(year),"critic":"\#(critic)","text":"Wonderful, \#(critic) says."}"#
  }

  private func lines() throws -> String {
    var text = ""
    try made.catalogue.exportLines { text += String(decoding: $0, as: UTF8.self) }
    return text
  }

  private func lastImport() throws -> Int64 { try made.catalogue.imports().last?.number ?? 0 }

  @Test func aSplitIsUndone() throws {
    try made.add(row("Ann", 1966), as: "a.jsonl")
    try made.add(row("Bo", 1966), as: "b.jsonl")
    try made.catalogue.rate(1, stars: 4)
    let before = try lines()
    let other = try made.catalogue.split(1, import: lastImport())
    #expect(other.titleAndYear == "Persona (1966)" && other.number == 3)
    #expect(try made.catalogue.reviews(of: 3).map(\.author) == ["Bo"])
    #expect(try made.catalogue.reviews(of: 1).map(\.author) == ["Ann"])
    let undone = try made.catalogue.undo()
    #expect(undone.map(\.what) == ["split"] && undone.map(\.film.number) == [1])
    #expect(try lines() == before)
    #expect(try made.catalogue.meters(of: 1).critics.count == 2)
    // The rating comes next.
    #expect(try made.catalogue.undo().map(\.what) == ["rating"])
  }

  @Test func aFilmThatGotMoreSinceIsNotRemoved() throws {
    try made.add(row("Bo", 1966), as: "b.jsonl")
    let other = try made.catalogue.split(1, import: lastImport())
    try made.catalogue.changing {
      try $0.execute(
        sql: "INSERT INTO my_rating (film, stars, time) VALUES (?, 4, 1)",
        arguments: [other.number])
    }
    #expect(throws: CatalogueError.changedSince("split", film: "Persona (1966)")) {
      try made.catalogue.undo()
    }
    #expect(try made.catalogue.reviews(of: other.number).count == 1)
  }

  /// Both films have a rating of the same user and a genre of the same source.
  @Test func mergedFilmsWithTheSameRowsAreSplit() throws {
    try made.add("user,movieId,rating\nann,1,3\nann,2,5", as: "ratings.csv")
    let ratings = try lastImport()
    try made.catalogue.merge(1, with: 2)
    let before = try lines()
    for number in [1, ratings] {
      let other = try made.catalogue.split(1, import: number)
      #expect(try made.catalogue.filmCount() == 2)
      #expect(try made.catalogue.meters(of: 1).audience.count == (number == 1 ? 2 : 0))
      #expect(try made.catalogue.meters(of: other.number).audience.count == (number == 1 ? 0 : 2))
      #expect(try made.catalogue.undo().count == 2)
      #expect(try lines() == before)
    }
  }

  /// Neither where the file comes again nor where an export does.
  @Test func reviewsThatWereMovedAreNotDoubled() throws {
    try made.add(row("Bo", 1966), as: "b.jsonl")
    _ = try made.catalogue.split(1, import: lastImport())
    let again = try made.add(row("Bo", 1966) + "\n" + row("Cy", 1966), as: "more.jsonl")
    #expect(again.added == 1 && again.known == 1)
    let export = try made.add(lines(), as: "export.jsonl")
    #expect(export.added == 0 && export.filmsAdded == 0)
  }

  @Test func reviewsOfMergedFilmsAreNotDoubled() throws {
    try made.add(row("Ann", 1966) + "\n" + row("Bo", 1968), as: "a.jsonl")
    try made.catalogue.merge(1, with: 2)
    let again = try made.add(row("Bo", 1968) + "\n" + row("Cy", 1968), as: "b.jsonl")
    #expect(again.added == 1 && again.known == 1)
    #expect(try made.catalogue.reviews(of: 1).count == 3)
  }

  /// What came to the film since is newer than what comes back.
  @Test func aSplitIsUndoneThoughTheFilmGotTheSameSince() throws {
    func facts(_ runtime: Int) -> String {
      #"{"type":"film","title":"Persona","year":1966,"movielens_id":1,"runtime":\#(runtime),"directors":["Ada One"]}"#
    }
    try made.add(facts(83), as: "a.jsonl")
    _ = try made.catalogue.split(1, import: lastImport())
    try made.add(facts(85), as: "b.jsonl")
    #expect(try made.catalogue.undo().map(\.what) == ["split"])
    #expect(try made.catalogue.filmCount() == 2)
    let values = try made.catalogue.reading { db in
      try String.fetchAll(db, sql: "SELECT value FROM fact WHERE film = 1 AND name = 'runtime'")
    }
    #expect(values == ["85"])
  }

  /// Of a user's two ratings the later counts, as if nothing had been split.
  @Test(arguments: [(100, 0.6), (300, 0.2)]) func theLaterRatingStays(time: Int, value: Double)
    throws
  {
    try made.add("user,movieId,rating,timestamp\nann,1,3,200\nbo,1,5,200", as: "a.csv")
    _ = try made.catalogue.split(1, import: lastImport())
    try made.add("user,movieId,rating,timestamp\nann,1,1,\(time)\ncy,1,5,200", as: "b.csv")
    #expect(try made.catalogue.undo().map(\.what) == ["split"])
    let values = try made.catalogue.reading { db in
      try Double.fetchAll(db, sql: "SELECT value FROM rating WHERE film = 1 ORDER BY rater")
    }
    #expect(values == [value, 1, 1])
    #expect(try made.catalogue.meters(of: 1).audience.count == 3)
  }

  @Test func anImportThatSaysNothingOfAFilmCannotBeSplit() throws {
    let count = try made.catalogue.filmCount()
    #expect(throws: CatalogueError.notMerged("Persona (1966)")) {
      try made.catalogue.split(1, import: 99)
    }
    #expect(try made.catalogue.filmCount() == count)
  }
}
