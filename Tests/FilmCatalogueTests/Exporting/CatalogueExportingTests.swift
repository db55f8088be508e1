import FilmData
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// An export gives everything back, and importing it gives the same catalogue.
@Suite struct CatalogueExportingTests {
  private let made: MadeCatalogue

  init() throws {
    made = try MadeCatalogue()
    try made.add(
      """
      {"type":"film","title":"The Mirror","alternate_titles":["Zerkalo"],"year":1975,"runtime":108,"imdb_id":"tt0072443","directors":["Andrei Tarkovsky"],"cast":[{"name":"Margarita Terekhova","character":"Maria"}],"genres":["Drama","Biography"],"awards":[{"organisation":"Some Academy","year":1976,"category":"Best Picture","won":false}],"offers":[{"provider":"A Shop","way":"rent","price":"3.99 USD"}],"source":"filmlab"}
      {"type":"film","title":"Crash","year":2004,"rotten_tomatoes_id":"crash","runtime":112}
      {"type":"film","title":"Crash","year":2004,"rotten_tomatoes_id":"crash_2004"}
      """, as: "films.jsonl")
    try made.add(
      """
      {"id":"1","film":"crash","critic":"Ann, \\"Lee\\"","text":"Wonderful,\\nand strange.","fresh":true,"original_score":"B+","date":"2005-01-02"}
      {"id":"2","film":"crash","critic":"Bo","text":"Dull.","top_critic":true}
      {"film":"the_unknown","source":"audience","text":"xyzzy","original_score":"4/5"}
      """, as: "reviews.jsonl")
    try made.add(
      "user,movie,rating,timestamp\nann,tt0072443,4.5,1000000000\nbo,tt0072443,3,1000000001\n1,tt0072443,2.5,1000000002",
      as: "ratings.csv")
    try made.catalogue.rate(made.film("The Mirror"), stars: 4.5)
    try made.catalogue.review(made.film("The Mirror"), text: "Mine.")
    try made.catalogue.addToWatchlist(made.film("the_unknown"))
  }

  /// Expects two exports to be the same, and names what differs.
  private func expectSame(_ one: String, _ other: String) {
    let (one, other) = (one.split(separator: "\n"), other.split(separator: "\n"))
    #expect(one.filter { !other.contains($0) } == [] && other.filter { !one.contains($0) } == [])
    #expect(one == other)
  }

  private func lines(_ catalogue: Catalogue) throws -> String {
    var text = ""
    try catalogue.exportLines { text += String(decoding: $0, as: UTF8.self) }
    return text
  }

  @Test func importingAnExportGivesTheSameCatalogue() throws {
    let doubt = try #require(made.catalogue.doubtfulFilms().first)
    try made.catalogue.merge(doubt.other.number, with: doubt.film.number)
    let text = try lines(made.catalogue)
    let other = try MadeCatalogue()
    let report = try other.add(text, as: "export.jsonl")
    #expect(report.kind == .catalogue && report.filmsAdded == 4)
    try expectSame(lines(other.catalogue), text)
    #expect(
      try other.catalogue.meters(of: other.film("The Mirror"))
        == made.catalogue.meters(of: made.film("The Mirror")))
    #expect(try other.catalogue.searchReviews("strange").count == 1)
    // And again, from another file: nothing is new.
    let again = try other.add(text + "\n", as: "again.jsonl")
    #expect(again.added == 0 && again.filmsAdded == 0)
    try expectSame(lines(other.catalogue), text)
  }

  @Test func anExportComesBackToItsCatalogue() throws {
    let text = try lines(made.catalogue)
    let report = try made.add(text, as: "export.jsonl")
    #expect(report.added == 0 && report.filmsAdded == 0)
    #expect(try lines(made.catalogue) == text)
  }

  @Test func twoFilmsThatWereKeptApartStayTwo() throws {
    let other = try MadeCatalogue()
    try other.add(lines(made.catalogue), as: "export.jsonl")
    #expect(try other.catalogue.doubtfulFilms().map(\.reason) == [.otherID])
    #expect(try other.catalogue.filmCount() == 4)
  }

  @Test func reviewsOfAnExportAreReviewsForEveryCommand() throws {
    var text = ""
    try made.catalogue.exportLines([.reviews]) { text += String(decoding: $0, as: UTF8.self) }
    let rows = text.split(separator: "\n").dropFirst().joined(separator: "\n")
    var reader = ReviewReader()
    var labels: [Freshness?] = []
    try reader.read(.bytes(Array(rows.utf8), name: "reviews")) { labels.append($0.freshness) }
    // Only what a reviewer stated is a label.
    #expect(labels == [.fresh, nil, nil])
  }

  @Test func aFolderHasAPlainFileForEachTable() throws {
    let counts = try made.catalogue.export(toFolder: made.folder.path("out/plain"))
    #expect(counts[.reviews] == 3 && counts[.films] == 4 && counts[.ratings] == 3)
    let films = try made.folder.text(of: "out/plain/films.csv").split(separator: "\n")
    #expect(films.count == 5 && films[0].hasPrefix("film_number,title,year,merged_into"))
    #expect(films[1].contains("The Mirror,1975,,,tt0072443"))
    let reviews = try made.folder.text(of: "out/plain/reviews.csv")
    #expect(
      reviews.contains("\"Ann, \"\"Lee\"\"\"") && reviews.contains("\"Wonderful,\nand strange.\""))
  }

  @Test func tablesHaveTheColumnsByWhichTheyAreKnown() throws {
    for table in ExportTable.allCases {
      var text = ""
      try made.catalogue.exportCSV(table) { text += String(decoding: $0, as: UTF8.self) }
      let header = text.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
      #expect(header == table.columns && ExportTable(header: header) == table)
    }
  }

  /// All tables together are the same catalogue again.
  @Test func plainFilesAreImported() throws {
    let doubt = try #require(made.catalogue.doubtfulFilms().first)
    try made.catalogue.merge(doubt.other.number, with: doubt.film.number)
    try made.catalogue.export(toFolder: made.folder.path("plain"))
    let other = try MadeCatalogue()
    let paths = ExportTable.allCases.map { made.folder.path("plain/\($0.rawValue).csv") }
    for path in try Catalogue.ordered(paths) {
      let report = try other.catalogue.importFile(path, other.settings)
      #expect(report.kind == .catalogue && report.withoutFilm == 0)
      #expect(report.problems.allSatisfy { $0.badCount == 0 })
    }
    try expectSame(lines(other.catalogue), lines(made.catalogue))
  }

  @Test func aTableByItselfNamesItsFilms() throws {
    var text = ""
    try made.catalogue.exportCSV(.myRatings) { text += String(decoding: $0, as: UTF8.self) }
    let other = try MadeCatalogue()
    try other.add(#"{"title":"Gigli","year":2003,"text":"Dull."}"#, as: "reviews.jsonl")
    let report = try other.add(text, as: "my_ratings.csv")
    #expect(report.kind == .catalogue && report.added == 1)
    #expect(try other.catalogue.myRatings().map(\.film.titleAndYear) == ["The Mirror (1975)"])
    #expect(try other.catalogue.opinion(of: 1).stars == nil)
  }

  /// A bad line is skipped, counted and named; the others come in.
  @Test(arguments: [
    #"{"type":"my_review","film_number":1,"text":null,"time":1}"#,
    #"{"type":"my_rating","film_number":1,"stars":1e300,"time":1}"#,
    #"{"type":"my_rating","film_number":1,"stars":-1,"time":1}"#,
    #"{"type":"film","film_number":9223372036854775807,"title":"A","year":2000}"#,
    #"{"type":"film","film_number":-1,"title":"A","year":2000}"#,
    #"{"type":"film","film_number":7,"title":"A","year":-9223372036854775808}"#,
    #"{"type":"film","film_number":7,"title":"A","year":9223372036854775807}"#,
    #"{"type":"film","film_number":7}"#,
    #"{"type":"review","film_number":1,"text":"Fine.","normalized":1e300}"#,
    #"{"type":"review","film_number":1,"text":"Fine.","basis":9}"#,
    #"{"type":"review","film_number":1,"text":null}"#,
    #"{"type":"rating","film_number":1,"user":"u","value":7}"#,
    #"{"type":"rating","film_number":1,"value":0.5}"#,
    #"{"type":"watchlist","film_number":1,"time":1e300}"#,
    #"{"type":"fact","film_number":1,"name":"year","source":"filmlab","value":"99999999999"}"#,
    #"{"type":"fact","film_number":1,"name":"colour","source":"filmlab","value":"red"}"#,
    #"{"type":"credit","film_number":1,"role":"gaffer","source":"filmlab","name":"A"}"#,
    #"{"type":"identifier","film_number":1,"kind":"isbn","value":"1"}"#,
    #"{"type":"doubt","film_number":1,"other_number":1,"reason":"none"}"#,
    #"{"type":"song","film_number":1}"#,
  ])
  func aBadLineIsSkipped(line: String) throws {
    let other = try MadeCatalogue()
    let report = try other.add(
      """
      {"filmlab":"catalogue","type":"catalogue","version":1}
      {"type":"film","film_number":1,"title":"The Mirror","year":1975}
      \(line)
      {"type":"my_rating","film_number":1,"stars":4.5,"time":1}
      """, as: "export.jsonl")
    #expect(report.kind == .catalogue && report.added == 1 && report.filmsAdded == 1)
    #expect(report.problems.map(\.badCount) == [1] && report.problems[0].named.map(\.line) == [3])
    #expect(try other.catalogue.opinion(of: other.film("The Mirror (1975)")).stars == 4.5)
  }

  /// A film that was taken by its title is not taken again by its number.
  @Test func twoFilmsOfAnExportAreNeverOne() throws {
    let other = try MadeCatalogue()
    try other.add("title,year,rating\nStalker,1979,4", as: "mine.csv")
    let report = try other.add(
      """
      {"type":"film","film_number":5,"title":"Stalker","year":1979}
      {"type":"film","film_number":1,"title":"Stalker","year":1979}
      """, as: "export.jsonl")
    #expect(try report.filmsAdded == 1 && other.catalogue.filmCount() == 2)
  }
}
