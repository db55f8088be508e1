import FilmData
import GRDB
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// Facts come into the catalogue with their sources; of two the better is shown, and both are kept.
@Suite struct FactImportTests {
  private let made: MadeCatalogue

  init() throws {
    made = try MadeCatalogue()
    try made.add(
      "tconst\ttitleType\tprimaryTitle\toriginalTitle\tstartYear\truntimeMinutes\tgenres\n"
        + "tt0072443\tmovie\tThe Mirror\tZerkalo\t1975\t107\tDrama\n", as: "title.basics.tsv")
  }

  private func fact(_ fact: FilmFact) throws -> [String]? {
    let film = try made.film("The Mirror")
    return try made.catalogue.reading { try Catalogue.fact(fact, of: film, $0) }
  }

  @Test func theBetterSourceIsShownAndBothAreKept() throws {
    let table = "movieId,title,genres\n3415,\"Mirror, The (Zerkalo) (1975)\",War\n"
    let report = try made.add(table, as: "movies.csv")
    #expect(report.kind == .facts && report.filmsAdded == 0 && report.layout == "a table of films")
    #expect(try fact(.genres) == ["Drama"] && made.catalogue.filmCount() == 1)
    let sources = try made.catalogue.reading {
      try String.fetchAll($0, sql: "SELECT source FROM fact WHERE name = 'genres' ORDER BY 1")
    }
    #expect(sources == ["imdb", "movielens"])
    try made.add(
      #"{"type":"film","title":"The Mirror","year":1975,"runtime":108,"source":"filmlab"}"#,
      as: "films.jsonl")
    #expect(try fact(.runtime) == ["108"])
  }

  @Test func rowsWithoutTitlesAddToKnownFilmsOnly() throws {
    let crew = try made.add(
      "tconst\tdirectors\twriters\ntt0072443\tnm0001789\t\\N\ntt9999999\tnm1\t\\N\n",
      as: "title.crew.tsv")
    #expect(crew.added == 1 && crew.withoutFilm == 1 && crew.filmsAdded == 0)
    let names = try made.add(
      "nconst\tprimaryName\nnm0001789\tAndrei Tarkovsky\nnm1\tNobody Here\n", as: "name.basics.tsv")
    #expect(names.added == 1 && names.withoutFilm == 1)
    let people = try made.catalogue.reading {
      try String.fetchAll($0, sql: "SELECT name FROM credit JOIN person ON person.id = person")
    }
    #expect(people == ["Andrei Tarkovsky"])
  }

  @Test func theSameFactsAgainAreKnown() throws {
    let text =
      "tconst\ttitleType\tprimaryTitle\toriginalTitle\tstartYear\truntimeMinutes\tgenres\n"
      + "tt0072443\tmovie\tThe Mirror\tZerkalo\t1975\t107\tDrama\n\n"
    let again = try made.add(text, as: "again.tsv")
    #expect(again.added == 0 && again.known == 3 && again.filmsAdded == 0)
  }

  @Test func linksJoinIdentifiers() throws {
    try made.add("movieId,title,genres\n3415,\"Mirror, The (1975)\",Drama\n", as: "movies.csv")
    try made.add("movieId,imdbId,tmdbId\n3415,0072443,1396\n", as: "links.csv")
    let report = try made.add("tmdbId,text\n1396,Wonderful.\n", as: "reviews.csv")
    #expect(report.added == 1 && report.filmsAdded == 0)
  }

  @Test func factsComeBeforeReviewsAndNamesLast() throws {
    let files = [
      ("names.tsv", "nconst\tprimaryName\nnm1\tA\n"),
      ("reviews.jsonl", #"{"film":"gigli","text":"Dull."}"#),
      ("ratings.csv", "user,film,rating\nann,gigli,3\n"),
      ("crew.tsv", "tconst\tdirectors\twriters\ntt1\tnm1\t\\N\n"),
      ("movies.csv", "movieId,title,genres\n1,A (2000),B\n"),
    ]
    let paths = try files.map { try made.folder.write($0.1, as: $0.0) }
    let ordered = try Catalogue.ordered(paths).map { $0.split(separator: "/").last ?? "" }
    #expect(ordered == ["movies.csv", "crew.tsv", "names.tsv", "reviews.jsonl", "ratings.csv"])
  }

  @Test func aFileOfNoKnownKindIsRefusedWithItsFields() throws {
    let path = try made.folder.write("colour,size\nred,large\n", as: "other.csv")
    #expect(throws: CatalogueError.unknownKind(path: path, found: ["colour", "size"])) {
      try made.catalogue.importFile(path, made.settings)
    }
  }
}
