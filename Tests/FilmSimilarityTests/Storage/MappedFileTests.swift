import Glibc
import Testing
import _FilmTestSupport

@testable import FilmSimilarity

@Suite struct MappedFileTests {
  static let residences: [SimilarityModel.Residence] = [.memory, .files]

  @Test(arguments: residences)
  func bytesAreThoseOfTheFile(residence: SimilarityModel.Residence) throws {
    let folder = try TemporaryFolder()
    let file = try MappedFile(folder.write([1, 2, 3], as: "a"), residence: residence)
    #expect(file.withBytes { $0.elementsEqual([1, 2, 3]) })
  }

  @Test(arguments: residences)
  func emptyFilesHaveNoBytes(residence: SimilarityModel.Residence) throws {
    let folder = try TemporaryFolder()
    #expect(try MappedFile(folder.write([], as: "a"), residence: residence).withBytes(\.isEmpty))
  }

  /// A mapped file that is cut off in place ends the process that touches it.
  @Test func aCopyDoesNotFeelWhatHappensToTheFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([UInt8](repeating: 7, count: 3 << 20), as: "a")
    let file = try MappedFile(path, residence: .memory)
    #expect(truncate(path, 0) == 0)
    #expect(file.withBytes { $0.count == 3 << 20 && $0.allSatisfy { $0 == 7 } })
  }

  @Test(arguments: residences)
  func missingFilesAndFoldersAreRefused(residence: SimilarityModel.Residence) throws {
    let folder = try TemporaryFolder()
    let missing = folder.path("none")
    #expect(throws: SimilarityError.missingFile(path: missing)) {
      try MappedFile(missing, residence: residence)
    }
    #expect(
      throws: SimilarityError.inputOutput(
        path: folder.path, action: "read", reason: "it is not a file")
    ) { try MappedFile(folder.path, residence: residence) }
  }
}
