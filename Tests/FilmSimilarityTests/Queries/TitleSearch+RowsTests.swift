import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

/// Rows of tables: the title decides, and identifiers of several sources are never mixed.
@Suite struct TitleSearchRowsTests {
  private let search = TitleSearch([
    Film(id: "300", title: "300", year: 2006),
    Film(id: "quiz_show", title: "Quiz Show", year: 1994),
    Film(id: "10", title: "10", year: 1979), Film(id: "goldeneye", title: "GoldenEye", year: 1995),
    Film(id: "twin", title: "Twin", year: 1982), Film(id: "twin_final", title: "Twin", year: 1982),
    Film(id: "x", title: "1984", year: 1984),
  ])

  @Test func titlesComeBeforeIdentifiers() throws {
    #expect(try search.find(key: "300", title: "Quiz Show", year: 1994).film == 1)
    #expect(try search.find(key: "quiz_show", title: "GoldenEye", year: nil).film == 3)
    #expect(throws: UnknownTitle.self) {
      try search.find(key: "quiz_show", title: "Joker", year: 2019)
    }
    #expect(try search.find(key: nil, title: "GoldenEye (1995)", year: 1960).film == 3)
  }

  /// "An ???" would be the film "An".
  @Test(arguments: ["", " ", "/", "???", "…", "(1975)", "( )", "-"])
  func signsAloneAreNoTitle(_ title: String) {
    let search = TitleSearch([
      Film(id: "bean", title: "Sweet Bean", alternateTitles: ["An", "A"], year: 1975),
      Film(id: "the", title: "The", year: 1975),
    ])
    #expect(throws: UnknownTitle.self) { try search.find(requested: title) }
  }

  @Test func missingArticlesAreAdded() throws {
    let search = TitleSearch([Film(id: "mirror", title: "The Mirror", year: 1975)])
    #expect(try search.find(requested: "mirror").film == 0)
  }

  /// Number 300 of a catalogue is some film, and hardly "300".
  @Test func numbersOfCataloguesAreNoTitles() throws {
    for find in [search.find(requested:), { try search.find($0) }] {
      let error = #expect(throws: UnknownTitle.self) { try find("#300") }
      #expect(error?.reason == .catalogueNumber && error?.suggestions == [])
      #expect(throws: UnknownTitle.self) { try find("#7") }
    }
    #expect(try search.find(requested: "300").film == 0)
    let own = TitleSearch([Film(id: "x", title: "#300", year: 2020)])
    #expect(try own.find(requested: "#300").film == 0 && own.find("#300").film == 0)
    #expect(try TitleSearch([Film(id: "x", title: "#Alive")]).find("#alive").film == 0)
  }

  @Test func aKeyTellsTwinsApart() throws {
    #expect(try search.find(key: "twin", title: "Twin", year: 1982).film == 4)
    let match = try search.find(key: "twin_final", title: "Twin", year: 1982)
    #expect(match.film == 5 && match.others == [4] && match.how == .exact)
  }

  @Test func withoutATitleAKeyOrATitleInItsPlaceIsFound() throws {
    #expect(try search.find(key: "quiz_show", title: nil, year: nil).how == .id)
    #expect(try search.find(key: "Quiz Show (1994)", title: nil, year: nil).film == 1)
    #expect(try search.find(key: "300", kind: .key, title: nil, year: nil).film == 0)
  }

  /// Number 300 of MovieLens is Quiz Show, and number 10 GoldenEye.
  @Test(
    arguments: [("300", .number), ("10", .number), ("1984", .number), ("tt0110912", .imdb)]
      as [(String, FilmIDKind)])
  func numbersNeedATable(key: String, kind: FilmIDKind) {
    let error = #expect(throws: UnknownTitle.self) {
      try search.find(key: key, title: nil, year: nil)
    }
    #expect(error?.reason == .needsTable(kind) && error?.needsTable == true)
  }

  /// A model's films have their numbers at MovieLens and IMDb, as far as they are known.
  @Test func numbersOfTheModelNeedNoTable() throws {
    let films = [
      Film(id: "quiz_show", title: "Quiz Show", movieLensID: 300, imdbID: 110_932),
      Film(id: "300", title: "300"),
    ]
    let search = TitleSearch(FilmList(films))
    func find(_ key: String, _ kind: FilmIDKind?) -> Int? {
      try? search.find(key: key, kind: kind, title: nil, year: nil).film
    }
    #expect(find("300", .number) == 0 && find("110932", .imdb) == 0 && find("tt0110932", nil) == 0)
    #expect(find("301", .number) == nil && find("300", .tmdb) == nil && find("300", .key) == 1)
    #expect(try search.find("tt0110932").film == 0 && search.find("300").film == 1)
    #expect(throws: UnknownTitle.self) { try search.find("tt0110933") }
    // A number without a name may be any data set's, unless all films have one.
    #expect(find("300", nil) == nil)
    #expect(
      try TitleSearch(FilmList([films[0]])).find(key: "300", title: nil, year: nil).film == 0)
  }

  @Test func aTableTellsTheirTitles() throws {
    let folder = try TemporaryFolder([
      "movies.csv": "movieId,title,genres\n300,Quiz Show (1994),Drama\n10,GoldenEye (1995),Action\n"
        + "11,\"Gone, The (1999)\",Drama\n",
      "links.csv": "movieId,imdbId,tmdbId\n10,0113189,710\n",
    ])
    var search = search
    for name in ["movies.csv", "links.csv"] {
      _ = try search.table.read(Input(argument: folder.path(name)))
    }
    #expect(try search.find(key: "300", title: nil, year: nil).film == 1)
    #expect(try search.find(key: "tt0113189", title: nil, year: nil).film == 3)
    #expect(try search.find(key: "710", kind: .tmdb, title: nil, year: nil).film == 3)
    let error = #expect(throws: UnknownTitle.self) {
      try search.find(key: "11", title: nil, year: nil)
    }
    #expect(error?.title == "Gone, The (1999)" && error?.needsTable == false)
  }

  /// A model that is trained on one data set has its numbers as keys.
  @Test func numbersAreKeysWhereAllKeysAre() throws {
    let search = TitleSearch([Film(id: "1", title: "A"), Film(id: "10", title: "B")])
    #expect(try search.find(key: "10", title: nil, year: nil).film == 1)
    #expect(throws: UnknownTitle.self) { try search.find(key: "tt10", title: nil, year: nil) }
  }

  @Test func requestsNameWholeTitlesOrKeys() throws {
    #expect(try search.find(requested: "300").how == .exact)
    #expect(try search.find(requested: "quiz_show").how == .exact)
    #expect(try search.find(requested: "goldeneye 1995").film == 3)
    #expect(throws: UnknownTitle.self) { try search.find(requested: "quiz") }
    #expect(throws: UnknownTitle.self) { try search.find(requested: "goldeneye 2005") }
  }
}
