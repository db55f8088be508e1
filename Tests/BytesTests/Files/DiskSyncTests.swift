import Glibc
import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct DiskSyncTests {
  @Test func filesFoldersAndPipes() throws {
    let folder = try TemporaryFolder()
    let file = open(try folder.write("x", as: "a"), O_RDONLY)
    defer { close(file) }
    try DiskSync.wait(for: file)
    try DiskSync.wait(forFolder: folder.path)
    try DiskSync.wait(forFolder: folder.path("none"))
    var pipe: [Int32] = [0, 0]
    #expect(Glibc.pipe(&pipe) == 0)
    try DiskSync.wait(for: pipe[1])
    pipe.forEach { close($0) }
    #expect(throws: SystemError(code: EBADF)) { try DiskSync.wait(for: -1) }
  }
}
