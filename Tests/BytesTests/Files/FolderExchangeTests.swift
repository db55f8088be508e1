import Glibc
import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct FolderExchangeTests {
  @Test func foldersChangePlaces() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      try folder.makeFolder(name)
      try folder.write(name, as: "\(name)/of-\(name)")
    }
    do throws(SystemError) {
      try FolderExchange.exchange(folder.path("a"), folder.path("b"))
    } catch {
      // Some file systems cannot.
      #expect([EINVAL, ENOSYS].contains(error.code))
      return
    }
    #expect(try folder.text(of: "a/of-b") == "b")
    #expect(try folder.text(of: "b/of-a") == "a")
  }

  @Test func whatIsNotThereCannot() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("a")
    #expect(throws: SystemError.self) {
      try FolderExchange.exchange(folder.path("a"), folder.path("b"))
    }
    #expect(!FolderExchange.canReplace(folder.path("b"), of: folder.path))
  }

  @Test func aFolderOfOnesOwnCanBeReplaced() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("a")
    #expect(FolderExchange.canReplace(folder.path("a"), of: folder.path))
  }

  /// The one that a shell is in, and places where file systems begin.
  @Test(arguments: [(".", ".."), ("/proc", "/"), ("/", "/")])
  func somePlacesStay(folder: String, parent: String) {
    #expect(!FolderExchange.canReplace(folder, of: parent))
  }
}
