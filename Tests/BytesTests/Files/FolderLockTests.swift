import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct FolderLockTests {
  @Test func aLockedFolderIsNotSwept() throws {
    let folder = try TemporaryFolder()
    let name = "a.\(DeadProcess.number).importing"
    try folder.makeFolder(name)
    func sweepLocked() throws {
      let lock = FolderLock(folder.path(name))
      Leftovers.sweep(folder.path, where: { _ in true })
      #expect(try folder.names() == [name])
      withExtendedLifetime(lock) {}
    }
    try sweepLocked()
    Leftovers.sweep(folder.path, where: { _ in true })
    #expect(try folder.names().isEmpty)
    _ = FolderLock(folder.path("none"))
  }
}
