import FilmData
import Foundation
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct DataFolderTests {
  @Test(arguments: [
    (["FILMLAB_DATA": "/d", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/d"),
    (["FILMLAB_DATA": "", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/filmlab/datasets"),
    (["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/filmlab/datasets"),
    (["HOME": "/h"], "/h/.local/share/filmlab/datasets"),
    ([:], "./.local/share/filmlab/datasets"),
  ])
  func usualPlace(_ environment: [String: String], _ path: String) {
    #expect(DataFolder(environment: environment).path == path)
  }

  static let archive = TestArchive(files: ["ml/u.data": "1\t2\t3\t4\n"]).zip

  private func fetch(_ set: DataSet, _ folder: DataFolder) throws {
    try folder.fetch(
      set, patience: Served.impatient, progress: { _ in }, isCancelled: { false })
  }

  @Test func setIsFetchedOnce() throws {
    let server = try LocalServer { LocalServer.file(DataFolderTests.archive, $0) }
    let temporary = try TemporaryFolder()
    let folder = DataFolder(temporary.path("new/sets"))
    let set = DataSet.made(url: server.url + "/ml.zip", bytes: DataFolderTests.archive.count)
    #expect(!folder.has(set))
    try fetch(set, folder)
    #expect(folder.has(set))
    #expect(
      temporary.everything() == [
        "new", "new/sets", "new/sets/made", "new/sets/made/ml", "new/sets/made/ml/u.data",
        "new/sets/ml.zip",
      ])
    // The archive is still there: it is unpacked again without the server.
    try FileManager.default.removeItem(atPath: folder.content(of: set))
    try fetch(set, folder)
    #expect(folder.has(set) && server.requests.count == 1)
  }

  @Test func archiveThatIsNotTheRightOneIsFetchedAnew() throws {
    let server = try LocalServer { LocalServer.file(DataFolderTests.archive, $0) }
    let temporary = try TemporaryFolder()
    let folder = DataFolder(temporary.path)
    try temporary.write("an older edition", as: "ml.zip")
    let set = DataSet.made(url: server.url + "/ml.zip", bytes: DataFolderTests.archive.count)
    try fetch(set, folder)
    #expect(try temporary.bytes(of: "ml.zip") == DataFolderTests.archive)
  }

  @Test func pageInsteadOfAnArchiveIsToldOf() throws {
    let server = try LocalServer { LocalServer.file(Array("<html>Log in</html>".utf8), $0) }
    let temporary = try TemporaryFolder()
    let set = DataSet.made(url: server.url + "/ml.zip")
    let error = #expect(throws: FilmSetsError.self) { try fetch(set, DataFolder(temporary.path)) }
    #expect(error?.kind == .data)
    #expect(try temporary.names() == ["ml.zip"])
  }

  @Test func setsForHandsAreNotFetched() throws {
    let temporary = try TemporaryFolder()
    let set = DataSet.made(url: nil)
    #expect(throws: FilmSetsError.byHandOnly(name: "made", advice: "ask around")) {
      try fetch(set, DataFolder(temporary.path))
    }
    #expect(try temporary.names().isEmpty)
  }
}
