import Testing
import _FilmTestSupport

@testable import FilmSimilarity

@Suite struct MappedFileTests {
  @Test func bytesAreThoseOfTheFile() throws {
    let folder = try TemporaryFolder()
    let file = try MappedFile(folder.write([1, 2, 3], as: "a"))
    #expect(file.withBytes { $0.elementsEqual([1, 2, 3]) })
  }

  @Test func emptyFilesHaveNoBytes() throws {
    let folder = try TemporaryFolder()
    #expect(try MappedFile(folder.write([], as: "a")).withBytes(\.isEmpty))
  }

  @Test func missingFilesAndFoldersAreRefused() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path("none")
    #expect(throws: SimilarityError.missingFile(path: missing)) { try MappedFile(missing) }
    #expect(
      throws: SimilarityError.inputOutput(
        path: folder.path, action: "read", reason: "it is not a file")
    ) { try MappedFile(folder.path) }
  }
}
