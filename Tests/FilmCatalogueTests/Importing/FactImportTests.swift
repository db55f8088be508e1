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

  @Test func identifiersAndTitlesAreCounted() throws {
    try made.add("movieId,title,genres\n3415,\"Mirror, The (1975)\",Drama\n", as: "movies.csv")
    let links = "movieId,imdbId,tmdbId\n3415,0072443,1396\n"
    #expect(try made.add(links, as: "links.csv").added == 1)
    #expect(try made.add(links + "\n", as: "again.csv").known == 1)
    let akas = try made.add(
      "titleId\tordering\ttitle\tregion\tlanguage\ntt0072443\t2\tDer Spiegel\tDE\t\\N\n",
      as: "title.akas.tsv")
    #expect(akas.added == 1 && akas.known == 0)
  }

  @Test func anAwardWithoutAFilmIsCounted() throws {
    let report = try made.add(
      """
      year_film,year_ceremony,ceremony,category,name,film,winner
      1975,1976,48,CINEMATOGRAPHY,Someone,The Mirror,False
      1975,1976,48,HONORARY AWARD,Someone,,True
      """, as: "oscars.csv")
    #expect(report.rows == 2 && report.withoutFilm == 1 && report.added > 0)
  }

  /// A row with a text is a review, though its other fields were those of a table of facts.
  @Test func reviewsAreNotTakenForFacts() throws {
    let review =
      #"{"type":"review","source":"critic","title":"The Mirror","year":1975,"runtime":108,"critic":"Ann","text":"Wonderful."}"#
    let report = try made.add(review, as: "reviews.jsonl")
    #expect(report.kind == .reviews && report.added == 1)
    let table = """
      rotten_tomatoes_link,movie_title,movie_info,critics_consensus,critic_name,review_content
      m/the_mirror_1975,The Mirror,About it.,What they say.,Bo,Dull.
      """
    #expect(try made.add(table, as: "joined.csv").kind == .reviews)
  }

  /// The order of the files decides nothing.
  @Test(arguments: [false, true]) func aPersonIsTheSameWhateverComesFirst(reversed: Bool) throws {
    var files = [
      "tconst\tdirectors\twriters\ntt0072443\tnm0001789\t\\N\n",
      #"{"type":"film","title":"Nostalghia","year":1983,"runtime":1,"directors":["Andrei Tarkovsky"],"source":"filmlab"}"#,
    ]
    if reversed { files.reverse() }
    for (index, text) in files.enumerated() { try made.add(text, as: "\(index)") }
    try made.add("nconst\tprimaryName\nnm0001789\tAndrei Tarkovsky\n", as: "names.tsv")
    let people = try made.catalogue.reading {
      try String.fetchAll(
        $0,
        sql: """
          SELECT coalesce(imdb, '-') || ' ' || title FROM credit
          JOIN person ON person.id = person JOIN film ON film.id = film ORDER BY 1
          """)
    }
    #expect(people == ["- Nostalghia", "nm0001789 The Mirror"])
    // On the page they are one, for want of a second number.
    let page = try made.catalogue.titlePage(of: made.film("The Mirror"))
    #expect(page.credits.map { $0.alsoIn.map(\.title) } == [["Nostalghia"]])
  }

  @Test func mergedFilmsDoubleNothing() throws {
    func line(_ year: Int) -> String {
      #"{"type":"film","title":"Stalker","year":\#(year),"source":"filmlab","directors":["Andrei Tarkovsky"],"awards":[{"organisation":"Some Academy","year":1980,"category":"Best","won":false}],"offers":[{"provider":"A Shop","way":"rent","price":"3 USD"}]}"#
    }
    try made.add(line(1979), as: "a.jsonl")
    try made.add(line(1982), as: "b.jsonl")
    let (one, other) = (try made.film("Stalker (1979)"), try made.film("Stalker (1982)"))
    try made.catalogue.merge(one, with: other)
    let page = try made.catalogue.titlePage(of: one)
    #expect(page.credits.count == 1 && page.awards.count == 1 && page.offers.count == 1)
    try made.add(
      #"{"title":"Stalker","year":1982,"critic":"Ann","text":"Wonderful.","fresh":true}"#,
      as: "c.jsonl")
    #expect(try made.catalogue.meters(of: other) == made.catalogue.meters(of: one))
    #expect(try made.catalogue.meters(of: other).critics.count == 1)
  }
}
