import FilmData
import Testing
import _FilmTestSupport

@Suite struct OutputFolderTests {
  @Test func foldersAboveAreMade() throws {
    let folder = try TemporaryFolder()
    try OutputFolder.make(folder.path("a/b/c"))
    try OutputFolder.make(folder.path("a/b/c"))
    #expect(try folder.names() == ["a"])
  }

  @Test func whatCanBeMadeIsToldAndNotMade() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.path("a/b/c"), "relative/to/here", "here"] {
      try OutputFolder.check(path)
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func aFileInTheWayIsToldBeforehand() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", as: "a.txt")
    for (path, reason) in [(file, "it is a file"), (file + "/b/c", "\(file) is a file")] {
      #expect(
        throws: DataError.inputOutput(path: path, action: "make the folder", reason: reason)
      ) { try OutputFolder.check(path) }
      #expect(throws: DataError.self) { try OutputFolder.make(path) }
    }
  }
}
