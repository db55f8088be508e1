import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// Someone's ratings out of the zip file that a site hands out.
@Suite struct PersonalExportTests {
  private let search = TitleSearch([
    Film(id: "stalker", title: "Stalker", year: 1979),
    Film(id: "persona", title: "Persona", year: 1966),
    Film(id: "solaris", title: "Solaris", year: 1972),
  ])

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ files: KeyValuePairs<String, String>) throws -> String {
    try folder.write(TestArchive(files: files).zip, as: "letterboxd.zip")
  }

  private static let header = "Date,Name,Year,Letterboxd URI"

  @Test func ratingsCountAndWhatElseWasSeenIsKnown() throws {
    let path = try write([
      "profile.csv": "Username\nme\n",
      "deleted/ratings.csv": "\(Self.header),Rating\n2020-01-01,Solaris,1972,u,1\n",
      "watched.csv": "\(Self.header)\n2020-01-01,Persona,1966,u\n2020-01-01,Stalker,1979,u\n",
      "ratings.csv": "\(Self.header),Rating\n2020-01-01,Stalker,1979,u,4.5\n",
    ])
    let ratings = try TasteReader(search: search).read(path)
    #expect(try ratings.stars.map(\.film) == [0] && ratings.stars.map(\.stars) == [4.5])
    #expect(ratings.seen == [0, 1])
    #expect(ratings.path == path + "/ratings.csv")
  }

  @Test func someoneWhoRatesNothingHasSeenFilms() throws {
    let path = try write([
      "ratings.csv": "\(Self.header),Rating\n",
      "watched.csv": "\(Self.header)\n2020-01-01,Persona,1966,u\n",
    ])
    #expect(try TasteReader(search: search).read(path).stars.map(\.film) == [1])
  }

  @Test func aSingleTableOfAnyNameIsTaken() throws {
    let path = try write(["mine.csv": "title,rating\nPersona,4\n", "readme.txt": "-"])
    #expect(try TasteReader(search: search).read(path).stars.map(\.film) == [1])
    let two = try write(["a.csv": "title,rating\nPersona,4\n", "b.csv": "-\n"])
    #expect(throws: DataError.self) { try TasteReader(search: search).read(two) }
  }

  @Test func aFaultInAFurtherFileIsTold() throws {
    for (other, told) in [
      ("Date,What\n2020-01-01,Persona\n", "no field for the title"),
      ("\(Self.header)\n2020-01-01,Persona,1966,u\n2020-01-01,\"Solaris,1972,u\n", "skipped"),
    ] {
      let path = try write([
        "ratings.csv": "\(Self.header),Rating\n2020-01-01,Stalker,1979,u,4.5\n",
        "watched.csv": other,
      ])
      var problems: [RowProblems] = []
      var control = JobControl()
      control.didRead = { problems.append($0) }
      let ratings = try TasteReader(search: search).read(path, control: control)
      #expect(try ratings.stars.map(\.stars) == [4.5])
      #expect(problems.count == 2 && problems.last?.path == path + "/watched.csv")
      #expect(problems.last?.hasFaults == true)
      #expect(problems.last?.lines.contains { $0.contains(told) } == true)
    }
  }
}
