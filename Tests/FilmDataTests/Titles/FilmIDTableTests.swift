import FilmData
import Testing
import _FilmTestSupport

/// Identifiers of several sources lead to titles, and are never mixed.
@Suite struct FilmIDTableTests {
  private func table(_ texts: String...) throws -> FilmIDTable {
    var table = FilmIDTable()
    for (index, text) in texts.enumerated() {
      let folder = try TemporaryFolder(["\(index).csv": text])
      _ = try table.read(Input(argument: folder.path("\(index).csv")))
    }
    return table
  }

  @Test func linksJoinTheIdentifiersOfAFilm() throws {
    let movies = "movieId,title,genres\n300,Quiz Show (1994),Drama\n862,Other (1990),Drama\n"
    let links = "movieId,imdbId,tmdbId\n300,0110932,11450\n862,0114709,300\n"
    for table in [try table(movies, links), try table(links, movies)] {
      for name in ["tt0110932", "tt110932", "300"] {
        #expect(table.names(of: name)?.map(\.title) == ["Quiz Show (1994)"])
      }
      #expect(table.names(of: "0110932", kind: .imdb)?.first?.title == "Quiz Show (1994)")
      #expect(table.names(of: "300", kind: .tmdb)?.first?.title == "Other (1990)")
      #expect(table.names(of: "300", kind: .key) == nil && table.names(of: "11450") == nil)
    }
    #expect(
      try table("Const,Title,Year\ntt0072443,Mirror,1975\n").names(of: "tt0072443")?.first?.year
        == 1975)
  }

  @Test func whatATableDoesNotHaveIsUnknown() throws {
    #expect(FilmIDTable().isEmpty && FilmIDTable().names(of: "300") == nil)
    #expect(throws: DataError.self) { try table("a,b\n1,2\n") }
  }
}
