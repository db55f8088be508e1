import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct FilmReaderTests {
  private func read(_ bytes: some Sequence<UInt8>) throws -> [FilmRow] {
    let folder = try TemporaryFolder()
    return try FilmReader.read(.file(folder.write(bytes, as: "films"))).0
  }

  private func read(_ text: String) throws -> [FilmRow] { try read(text.utf8) }

  @Test func movieLensTable() throws {
    let rows = try read(
      """
      movieId,title,genres
      1,Toy Story (1995),Adventure|Animation|Children|Comedy|Fantasy
      11,"American President, The (1995)",Comedy|Drama|Romance
      1107,Loser (1991),(no genres listed)
      1108,"The ""Quoted"" One (1991)",

      """)
    #expect(rows.map(\.id) == ["1", "11", "1107", "1108"])
    #expect(
      rows.map(\.title) == [
        "Toy Story (1995)", "American President, The (1995)", "Loser (1991)",
        "The \"Quoted\" One (1991)",
      ])
    #expect(
      rows.map(\.genres) == [
        ["Adventure", "Animation", "Children", "Comedy", "Fantasy"],
        ["Comedy", "Drama", "Romance"], [], [],
      ])
    #expect(rows.allSatisfy { $0.imdbNumber == nil && $0.year == nil && $0.directors.isEmpty })
  }

  @Test func links() throws {
    let rows = try read("movieId,imdbId,tmdbId\n1,0114709,862\n2,0113497,\n3,,\n")
    #expect(rows.map(\.imdbNumber) == [114_709, 113_497, nil])
    #expect(rows.allSatisfy { $0.title == nil })
  }

  @Test func doubleColonsInLatin1() throws {
    let bytes =
      Array("1::Toy Story (1995)::Animation|Children's|Comedy\n".utf8)
      + Array("29::Cit".utf8) + [0xE9] + Array(" des enfants perdus, La (1995)::Sci-Fi\n".utf8)
    let rows = try read(bytes)
    #expect(rows.map(\.id) == ["1", "29"])
    #expect(rows.map(\.title) == ["Toy Story (1995)", "Cité des enfants perdus, La (1995)"])
    #expect(rows.map(\.genres) == [["Animation", "Children", "Comedy"], ["Sci-Fi"]])
  }

  @Test func genreFlags() throws {
    let rows = try read(
      "1|Toy Story (1995)|01-Jan-1995||http://x/|0|0|0|1|1|1|0|0|0|0|0|0|0|0|0|0|0|0|0\n"
        + "2|unknown||||1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0\n"
        + "3|Short|01-Jan-1995||x|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|1|1\n")
    #expect(rows.map(\.title) == ["Toy Story (1995)", "unknown", "Short"])
    #expect(rows.map(\.genres) == [["Animation", "Children", "Comedy"], [], ["War", "Western"]])
  }

  @Test func factsInColumnsOfTheirOwn() throws {
    let rows = try read(
      """
      movielens_id,imdb_id,rotten_tomatoes_id,title,year,genres,directors,country
      6,tt0113277,m/heat,"Heat",1995,Action|Crime,Michael Mann,USA
      7,tt0114319,,Sabrina,,,Ann Ash|Bo Birch,

      """)
    #expect(
      rows == [
        FilmRow(
          id: "6", title: "Heat", year: 1995, genres: ["Action", "Crime"],
          directors: ["Michael Mann"], imdbNumber: 113_277, rottenTomatoesID: "m/heat",
          idKind: .number),
        FilmRow(
          id: "7", title: "Sabrina", genres: [], directors: ["Ann Ash", "Bo Birch"],
          imdbNumber: 114_319, idKind: .number),
      ])
  }

  @Test func aTableWithoutKeysIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("name,genres\nHeat,Crime\n", as: "films.csv")
    let error = #expect(throws: DataError.self) { try FilmReader.read(.file(path)) }
    #expect(
      error?.description
        == "\(path): no field for the film's key among name, genres; "
        + "name it with a header such as movieId,title,genres")
  }

  @Test func rowsWithoutAKeyAreSkipped() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("title,movieId\nHeat,6\nRan,\nIkiru\n", as: "films.csv")
    let (rows, problems) = try FilmReader.read(.file(path))
    #expect(rows.map(\.id) == ["6"])
    #expect(problems.named.map(\.line) == [3, 4])
  }

  @Test func objectsOfAnEncyclopaedia() throws {
    let rows = try read(
      #"{"title":"Ran","year":1985,"genres":["Historical","Independent"],"cast":["Ann Ash","(voices)","Bo Birch (narrator)"],"wikipedia":"Ran_(film)","extract":"Ran is a 1985 film directed by Cy Cedar."}"#
        + "\n" + #"{"title":"Dream","year":1900}"# + "\n")
    #expect(rows.map(\.id) == ["Ran_(film)", "Dream (1900)"])
    #expect(rows.allSatisfy { $0.isNamedByTitle })
    #expect(rows[0].genres == ["History"] && rows[0].cast == ["Ann Ash", "Bo Birch"])
    #expect(rows[0].directors == ["Cy Cedar"] && rows[0].description != nil)
  }

  @Test func objectsWithKeys() throws {
    let rows = try read(#"[{"movieId":7,"title":"Ran","imdb_id":"tt0089881","director":"A B"}]"#)
    #expect(
      rows == [
        FilmRow(
          id: "7", title: "Ran", genres: [], directors: ["A B"], imdbNumber: 89881,
          idKind: .number)
      ])
  }

  @Test func nominationsNameFilmsByIMDbsNumbers() throws {
    let rows = try read(
      "Year\tFilm\tFilmId\n1927/28\tThe Noose|The Kid\ttt0019217|tt0018253\n1975\tRan\ttt0072443\n")
    #expect(rows.map(\.imdbNumber) == [19217, 18253, 72443])
    #expect(rows.map(\.title) == ["The Noose", "The Kid", "Ran"])
    #expect(rows.map(\.year) == [1927, 1927, 1975] && rows[0].otherYears == [1928])
    #expect(rows.allSatisfy { $0.idKind == .imdb })
  }

  @Test(arguments: [
    "movieId,title,year\n1,Solaris,1972.0\n2,Stalker,19790\n3,Mirror,\n4,Ran,\\N\n5,Ikiru,soon\n",
    "{\"id\":\"1\",\"title\":\"Solaris\",\"year\":1972.0}\n{\"id\":\"2\",\"title\":\"Stalker\",\"year\":19790}\n"
      + "{\"id\":\"3\",\"title\":\"Mirror\"}\n{\"id\":\"4\",\"title\":\"Ran\",\"year\":null}\n"
      + "{\"id\":\"5\",\"title\":\"Ikiru\",\"year\":\"soon\"}\n",
  ])
  func yearsThatNoFilmHasAreTold(table: String) throws {
    let (films, problems) = try FilmReader.read(.bytes(Array(table.utf8), name: "films"))
    #expect(films.map(\.year) == [1972, nil, nil, nil, nil])
    let line = table.hasPrefix("{") ? 2 : 3
    #expect(
      problems.lines == [
        "films: 2 years were not understood, the first in line \(line): \"19790\"; years are from 1870 to 2100"
      ])
  }
}
