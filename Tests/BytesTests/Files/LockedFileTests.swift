import Glibc
import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct LockedFileTests {
  @Test func itIsLockedUntilItIsClosed() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a")
    let descriptor = try LockedFile.create(path)
    #expect(throws: SystemError(code: EBUSY)) { try LockedFile.create(path) }
    close(descriptor)
    // Now it is a leftover of this process's number.
    try folder.write("old", as: "a")
    close(try LockedFile.create(path))
    #expect(try folder.bytes(of: "a").isEmpty)
  }

  @Test func noLinkIsFollowed() throws {
    let folder = try TemporaryFolder()
    let victim = try folder.write("kept", as: "victim")
    #expect(symlink(victim, folder.path("a")) == 0)
    close(try LockedFile.create(folder.path("a")))
    #expect(try folder.bytes(of: "victim") == Array("kept".utf8))
  }

  @Test func aFolderThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SystemError(code: ENOENT)) { try LockedFile.create(folder.path("b/a")) }
  }
}
