import FilmAnalytics
import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

/// A model's films are found by the names that other files have for them.
@Suite struct KnownFilmsTests {
  private let films: GroupedFilms
  private let model: SimilarityModel
  private let names: KnownFilms

  init() throws {
    films = try GroupedFilms()
    model = try films.model()
    names = KnownFilms(model)
  }

  @Test func keysAndTitlesWithYearsAreNames() throws {
    let place = try #require(names["4"])
    #expect(model.films[place].title == GroupedFilms.title(4))
    #expect(names["\(GroupedFilms.title(4)) (1970)"] == place)
    #expect(names["\(GroupedFilms.title(4).uppercased()) (1970)"] == place)
    // A year more is the same film, as is a title without its year; eight years are another.
    #expect(names["\(GroupedFilms.title(4)) (1971)"] == place)
    #expect(names["\(GroupedFilms.title(4))"] == place)
    #expect(names["\(GroupedFilms.title(4)) (1978)"] == nil)
    #expect(names["999"] == nil)
  }

  @Test func aTableGivesKeysTheirTitles() throws {
    var names = names
    let path = try films.folder.write(
      "movieId,title\nx7,\(GroupedFilms.title(4)) (1970)\nx8,Zzyzx (1970)\n", as: "other.csv")
    let problems = try names.read(path)
    #expect(problems.goodCount == 2 && problems.path == path)
    #expect(names["x7"] == names["4"])
    #expect(names["x8"] == nil)
    #expect(try names.places(["x7", "x8", "4"], path: "a") == [names["4"], nil, names["4"]])
    #expect(throws: DataError.noSuchFile("/nowhere.csv")) { _ = try names.read("/nowhere.csv") }
  }

  @Test func identifiersThatNoTableHasNeedOne() throws {
    let error = AnalyticsError.identifiersNeedTable(path: "a.csv", example: "tt0072443")
    #expect(throws: error) { try names.places(["tt0072443", "tt2"], path: "a.csv") }
    #expect(try names.places(["tt0072443", "zzyzx"], path: "a.csv") == [nil, nil])
    #expect(try names.places([String](), path: "a.csv").isEmpty)
  }
}
