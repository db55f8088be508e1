import Glibc
import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct FileLockTests {
  @Test func onlyOneHasIt() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", as: "a")
    let (first, second) = (open(path, O_RDONLY), open(path, O_RDONLY))
    defer { close(second) }
    #expect(FileLock.take(first) == .taken)
    #expect(FileLock.take(second) == .busy)
    close(first)
    #expect(FileLock.take(second) == .taken)
  }

  @Test func aNameMayBeOfAnotherFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", as: "a")
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    #expect(FileLock.isOpen(path, as: descriptor))
    unlink(path)
    #expect(!FileLock.isOpen(path, as: descriptor))
    try folder.write("y", as: "a")
    #expect(!FileLock.isOpen(path, as: descriptor))
  }
}
