import Testing
import _FilmTestSupport

/// Where the catalogue is: nowhere, in a file of another kind, or where nobody may write.
@Suite struct CataloguePlaceTests {
  static let readers = [
    ["films", "list"], ["films", "doubtful"], ["search", "slow"], ["watchlist", "list"], ["export"],
    ["recommend"],
  ]
  static let writers = [
    ["rate", "The Mirror", "4"], ["review", "The Mirror", "Fine."],
    ["watchlist", "add", "Stalker"],
    ["undo"], ["films", "merge", "#1", "#2"],
  ]

  @Test(arguments: readers)
  func whatDoesNotExistCannotBeRead(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try FilmlabRun(arguments + ["--catalogue", folder.path("none.sqlite")])
    #expect(run.status == 66 && run.errors.contains("there is no catalogue"))
  }

  @Test(arguments: readers + writers)
  func anotherFileIsNoCatalogue(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "title,rating\n", count: 100)
    let file = try folder.write(text, as: "ratings.csv")
    let run = try FilmlabRun(arguments + ["--catalogue", file])
    #expect(run.status == 65 && run.errors.contains("is not a catalogue of filmlab"))
    #expect(try folder.text(of: "ratings.csv") == text)
  }

  @Test(arguments: writers)
  func whereNobodyMayWriteIsTold(arguments: [String]) throws {
    let run = try FilmlabRun(arguments + ["--catalogue", "/proc/films.sqlite"])
    #expect(run.status == 74 && run.errors.contains("/proc/films.sqlite"), "\(run.errors)")
  }
}
