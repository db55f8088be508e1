import FilmData
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// Films of tables are found among those that were reviewed.
@Suite struct CollectionJoinTests {
  /// The pairs as "key of the table = key of the reviews".
  private func pairs(table: String, reviews: String) throws -> [String] {
    let folder = try TemporaryFolder()
    var films = FilmCollection()
    films.add(try FilmReader.read(Input(argument: folder.write(table, as: "films.csv"))).0)
    var reviewed = ReviewedFilms()
    try ReviewLines.read(reviews) { reviewed.add($0) }
    var join = CollectionJoin(table: films, reviewed: reviewed)
    try ReviewLines.read(reviews) { join.read($0) }
    return join.pairs().pairs.map {
      "\(films.films[$0.left].id) = \(reviewed.ids.identifiers[$0.right])"
    }
    .sorted()
  }

  @Test func titleAndYearMakeAPair() throws {
    let found = try pairs(
      table: "movieId,title\n1,\"Mirror, The (Zerkalo) (1975)\"\n2,Persona (1966)\n3,Heat (1995)\n",
      reviews: """
        {"film":"the_mirror_1975","text":"t"}
        {"film":"p","title":"Persona (1966)","text":"t"}
        {"film":"heat_1972","text":"t"}

        """)
    #expect(found == ["1 = the_mirror_1975", "2 = p"])
  }

  /// Remakes: a late release is taken where the reviews name the director.
  @Test func aDirectorInTheReviewsDecides() throws {
    let table = "movieId,title,year,director\n1,Solaris,1972,Andrei Tarkovsky\n"
    func review(_ text: String) -> String {
      #"{"film":"solaris_1990","text":"\#(text)"}"# + "\n"
    }
    #expect(try pairs(table: table, reviews: review("Tarkovsky's finest.")) == ["1 = solaris_1990"])
    #expect(try pairs(table: table, reviews: review("Very slow.")).isEmpty)
  }
}
