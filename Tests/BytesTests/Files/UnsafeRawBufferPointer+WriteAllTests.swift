import Foundation
import Glibc
import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct WriteAllTests {
  @Test func `a file holds all bytes`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("out")
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    try Array("one ".utf8).withUnsafeBytes { try $0.writeAll(to: descriptor) }
    try [UInt8]().withUnsafeBytes { try $0.writeAll(to: descriptor) }
    try Array("two".utf8).withUnsafeBytes { try $0.writeAll(to: descriptor) }
    #expect(try folder.bytes(of: "out") == Array("one two".utf8))
  }

  @Test func `a pipe that takes little at a time gets all`() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (source, target) = (ends[0], ends[1])
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    // A thread of its own, since one of the few that run tests would wait for another of them.
    Thread.detachNewThread {
      _ = bytes.withUnsafeBytes { try? $0.writeAll(to: target) }
      close(target)
    }
    var read: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = Glibc.read(source, &buffer, buffer.count), count > 0 {
      read += buffer[..<count]
    }
    close(source)
    #expect(read == bytes)
  }

  @Test func `a refusal has the system's number`() {
    #expect(throws: SystemError(code: EBADF)) {
      try [UInt8(1)].withUnsafeBytes { try $0.writeAll(to: -1) }
    }
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    #expect(throws: SystemError(code: ENOSPC)) {
      try [UInt8(1)].withUnsafeBytes { try $0.writeAll(to: full) }
    }
  }
}
