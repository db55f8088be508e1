import Testing
import _FilmTestSupport

/// Where the catalogue is: nowhere, in a file of another kind, or where nobody may write.
@Suite struct CataloguePlaceTests {
  static let readers = [
    ["films", "list"], ["films", "doubtful"], ["search", "slow"], ["watchlist", "list"], ["export"],
    ["recommend"],
  ]
  /// What makes a catalogue where there is none.
  static let makers = [
    ["rate", "The Mirror", "4"], ["review", "The Mirror", "Fine."],
    ["watchlist", "add", "Stalker"],
  ]
  static let changers = [
    ["undo"], ["films", "merge", "#1", "#2"], ["films", "split", "#1"], ["delete", "The Mirror"],
    ["edit", "The Mirror", "Fine."], ["watchlist", "remove", "Stalker"],
  ]

  @Test(arguments: readers + changers)
  func whatDoesNotExistCannotBeRead(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try FilmlabRun(arguments + ["--catalogue", folder.path("none.sqlite")])
    #expect(run.status == 66 && run.errors.contains("there is no catalogue"))
    #expect(throws: (any Error).self) { try folder.bytes(of: "none.sqlite") }
  }

  /// What fails makes no catalogue, which would hide the bundled films.
  @Test(arguments: [
    ["rate", "Zzyzx qqq", "4"], ["review", "Zzyzx qqq", "Fine."],
    ["watchlist", "add", "Zzyzx qqq"],
  ])
  func anUnknownTitleMakesNoCatalogue(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try FilmlabRun(arguments + ["--catalogue", folder.path("none.sqlite")])
    #expect(run.status == 66)
    #expect(throws: (any Error).self) { try folder.bytes(of: "none.sqlite") }
  }

  @Test(arguments: readers + makers + changers)
  func aFolderIsNoCatalogue(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try FilmlabRun(arguments + ["--catalogue", folder.path])
    #expect(run.status == 66 && run.errors.contains("is a folder"))
    let none = try FilmlabRun(arguments + ["--catalogue", ""])
    #expect(none.status == 64 && none.errors.contains("the name of the catalogue is empty"))
  }

  @Test(arguments: readers + makers + changers)
  func anotherFileIsNoCatalogue(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "title,rating\n", count: 100)
    let file = try folder.write(text, as: "ratings.csv")
    let run = try FilmlabRun(arguments + ["--catalogue", file])
    #expect(run.status == 65 && run.errors.contains("is not a catalogue of filmlab"))
    #expect(try folder.text(of: "ratings.csv") == text)
  }

  @Test(arguments: makers)
  func whereNobodyMayWriteIsTold(arguments: [String]) throws {
    let run = try FilmlabRun(arguments + ["--catalogue", "/proc/films.sqlite"])
    #expect(run.status == 74 && run.errors.contains("/proc/films.sqlite"), "\(run.errors)")
  }
}
