import FilmData
import GRDB
import Testing

@testable import FilmCatalogue

/// Films are matched by identifiers, else by title and year; what is doubtful stays apart and is listed.
@Suite struct FilmMatcherTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  private func film(_ title: String?, _ year: Int? = nil, key: String? = nil) throws -> Int64? {
    try made.catalogue.changing { db in
      try FilmMatcher(db).film(FilmName(key: key, kind: nil, title: title, year: year))
    }
  }

  private func doubts() throws -> [DoubtfulFilm.Reason] {
    try made.catalogue.doubtfulFilms().map(\.reason)
  }

  @Test(
    arguments: [
      ("The Mirror", 1975, "Mirror, The (Zerkalo) (1975)", nil), ("Amélie", 2001, "Amelie", 2002),
      ("Batman & Robin", 1997, "Batman and Robin", 1997),
      ("Toy Story 2", 1999, "Toy Story II", 1999),
    ] as [(String, Int, String, Int?)])
  func oneFilmOfTitleAndYear(title: String, year: Int, other: String, otherYear: Int?) throws {
    #expect(try film(title, year) == film(other, otherYear))
    #expect(try doubts().isEmpty && made.catalogue.filmCount() == 1)
  }

  @Test func otherYearsAreOtherFilms() throws {
    #expect(try film("Solaris", 1972) != film("Solaris", 2002))
    #expect(try doubts().isEmpty)
  }

  @Test func yearsTwoOrThreeApartAreInDoubt() throws {
    #expect(try film("Persona", 1966) != film("Persona", 1968))
    #expect(try doubts() == [.otherYear] && made.catalogue.doubtfulFilms()[0].years == 2)
  }

  @Test func aTitleWithoutYearIsTheOnlyFilmOfItOrInDoubt() throws {
    let first = try film("Solaris", 1972)
    #expect(try film("Solaris") == first)
    let second = try film("Solaris", 2002)
    let third = try film("Solaris")
    #expect(third != first && third != second)
    #expect(try doubts() == [.noYear, .noYear])
  }

  @Test func aNameThatMayMeanSeveralFilmsMeansTheSameOneAgain() throws {
    _ = try film("Crash", 2004, key: "crash")
    _ = try film("Crash", 2004, key: "crash_2004")
    let third = try film("Crash", 2004)
    #expect(try doubts().count == 3 && film("Crash", 2004) == third)
    let undated = try film("Crash")
    #expect(undated != third)
    #expect(try film("Crash") == undated && made.catalogue.filmCount() == 4)
  }

  @Test func anOwnTitleGoesBeforeAnotherOne() throws {
    let film = try film("Last Summer", 2013)
    _ = try self.film("Ruedoo (Last Summer)", 2013, key: "ruedoo")
    #expect(try self.film("Last Summer", 2013) == film && doubts().isEmpty)
  }

  @Test func anotherTitleOfTheYearGoesBeforeAnOwnOneOfAnother() throws {
    let film = try film("Akunin (Villain)", 2010)
    #expect(try self.film("Villain", 2010) == film)
    _ = try self.film("Villain", 1971)
    #expect(try self.film("Villain", 2010) == film && made.catalogue.filmCount() == 2)
  }

  @Test func anIdentifierIsEnough() throws {
    let film = try film("The Mirror", 1975, key: "the_mirror_1975")
    #expect(try self.film(nil, key: "the_mirror_1975") == film)
    #expect(try self.film("Zerkalo", 1975, key: "the_mirror_1975") == film)
    // The other title is known from then on.
    #expect(try self.film("Zerkalo", 1975) == film)
  }

  @Test func aWrongIdentifierDoesNotMergeStrangers() throws {
    let film = try film("Knocked Up", 2007, key: "what_up")
    #expect(try self.film("What's Up, Doc?", 1972, key: "what_up") != film)
    #expect(try doubts() == [.otherTitle])
  }

  @Test func twoKeysOfOneSourceAreTwoFilms() throws {
    #expect(try film("Crash", 2004, key: "crash") != film("Crash", 2004, key: "crash_2004"))
    #expect(try doubts() == [.otherID])
  }

  @Test func aFilmKnownByKeyGetsItsTitleLater() throws {
    let film = try #require(try film(nil, key: "the_mirror_1975"))
    #expect(try made.catalogue.summary(of: film).title == "the_mirror_1975")
    _ = try self.film("The Mirror", 1975, key: "the_mirror_1975")
    #expect(try made.catalogue.summary(of: film).titleAndYear == "The Mirror (1975)")
  }

  @Test func nothingNamesNoFilm() throws {
    #expect(try film(nil) == nil && film("") == nil)
    #expect(try made.catalogue.filmCount() == 0)
  }

  @Test func mergedFilmsAreOneForWhoeverComes() throws {
    let one = try #require(try film("Persona", 1966)),
      other = try #require(try film("Persona", 1968))
    try made.catalogue.merge(one, with: other)
    #expect(try film("Persona", 1968) == one && doubts().isEmpty)
    try made.catalogue.split(one)
    #expect(try film("Persona", 1968) == other && doubts() == [.otherYear])
  }
}

/// What tables get wrong about whose identifiers are whose does no harm, whatever the order of the files.
@Suite struct FilmMatcherTablesTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  /// HetRec's table has MovieLens' number of a remake at the first film.
  private static let linked = """
    movielens_id,imdb_id,rotten_tomatoes_id,title,year,genres
    1219,0054215,psycho,Psycho,1960,Thriller
    2389,0054215,psycho,Psycho,1960,Thriller
    1982,0373883,1179254-halloween,Halloween,2007,Horror
    54785,0373883,1179254-halloween,Halloween,2007,Horror

    """
  private static let movieLens = """
    movieId,title,genres
    1219,Psycho (1960),Crime|Horror
    2389,Psycho (1998),Crime|Horror
    1982,Halloween (1978),Horror
    54785,Halloween (2007),Horror

    """

  @Test(arguments: [[linked, movieLens], [movieLens, linked]])
  func aRemakeHasItsOwnNumber(files: [String]) throws {
    for (number, file) in files.enumerated() { try made.add(file, as: "\(number).csv") }
    #expect(try made.catalogue.filmCount() == 4)
    for (number, title) in [
      ("1219", "Psycho (1960)"), ("2389", "Psycho (1998)"), ("1982", "Halloween (1978)"),
      ("54785", "Halloween (2007)"),
    ] {
      let owner = try made.catalogue.reading { db in
        try FilmID(number, kind: .number).flatMap { try FilmMatcher(db).owner(of: $0) }
      }
      #expect(try owner == made.film(title), "\(number)")
    }
    let imdb = try made.catalogue.reading { db in
      try FilmID("tt0373883").flatMap { try FilmMatcher(db).owner(of: $0) }
    }
    #expect(try imdb == made.film("Halloween (2007)"))
  }

  /// A film that only an identifier named is the one whose title a table gives it.
  @Test func aNumberWithoutTitleIsTheFilmThatATableSays() throws {
    try made.add("user,movie,rating\nann,tt0072443,4.5\n", as: "ratings.csv")
    try made.add(
      #"{"film":"the_mirror_1975","title":"The Mirror","year":1975,"critic":"Bo","text":"Wonderful."}"#,
      as: "reviews.jsonl")
    #expect(try made.catalogue.filmCount() == 2)
    try made.add(
      "tconst\ttitleType\tprimaryTitle\toriginalTitle\tstartYear\truntimeMinutes\tgenres\n"
        + "tt0072443\tmovie\tThe Mirror\tZerkalo\t1975\t107\tDrama\n", as: "title.basics.tsv")
    #expect(try made.catalogue.filmCount() == 1)
    let meters = try made.catalogue.meters(of: made.film("The Mirror"))
    #expect(meters.critics.count == 1 && meters.audience.count == 1)
  }

  /// The better source's title and year are shown, whichever file came first.
  @Test func theBetterSourceNamesAFilm() throws {
    let basics =
      "tconst\ttitleType\tprimaryTitle\toriginalTitle\tstartYear\truntimeMinutes\tgenres\n"
      + "tt0000007\tmovie\tThe Quiet Orchard\tSad\t1974\t90\tDrama\n"
    let table = "movieId,imdbId,title,genres\n7,0000007,Quiet Orchard (1975),Drama\n"
    for files in [[basics, table], [table, basics]] {
      let made = try MadeCatalogue()
      for (number, file) in files.enumerated() { try made.add(file, as: "\(number).csv") }
      let film = try made.catalogue.find("The Quiet Orchard").film
      #expect(film.title == "The Quiet Orchard" && film.year == 1974)
      #expect(try made.catalogue.filmCount() == 1)
    }
  }
}
