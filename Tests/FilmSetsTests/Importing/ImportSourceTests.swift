import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct ImportSourceTests {
  private func source(_ from: String?, _ folder: String) throws -> ImportSource {
    try ImportSource(
      of: .made(url: "https://example.org/made.zip"), from: from, in: DataFolder(folder),
      progress: { _ in }, isCancelled: { false })
  }

  @Test func fetchedSetIsTheUsualOne() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: FilmSetsError.self) { try source(nil, folder.path) }
    #expect(error == .notFetched(name: "made", folder: folder.path, advice: nil))
    try folder.makeFolder("made")
    #expect(try source(nil, folder.path).path == folder.path("made"))
  }

  @Test func archivesAreUnpackedForTheTime() throws {
    let folder = try TemporaryFolder()
    let archive = try folder.write(UnpackingTests.good.zip, as: "Downloaded.ZIP")
    do {
      let source = try source(archive, folder.path("sets"))
      #expect(SetLayout(.movieLens, at: source.path) != nil)
    }
    #expect(folder.everything() == ["Downloaded.ZIP", "sets"])
  }

  @Test func missingFilesAreToldOf() throws {
    #expect(throws: DataError.noSuchFile("/nowhere/x.zip")) {
      try source("/nowhere/x.zip", "/nowhere")
    }
  }
}
