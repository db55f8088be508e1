import FilmData
import Foundation
import Synchronization
import Testing
import _FilmTestSupport

@testable import FilmSets

/// Servers of every kind, on this machine.
@Suite struct DownloadTests {
  @Test func wholeFileIsFetchedAndProgressTold() throws {
    let server = try LocalServer { LocalServer.file(Served.body, $0) }
    let folder = try TemporaryFolder()
    var told: [Int] = []
    try Download(
      of: Served.set(server), to: folder.path("set.zip"),
      progress: { progress in
        guard case .downloading(let received, Served.body.count) = progress else {
          Issue.record("\(progress)")
          return
        }
        told.append(received)
      }
    ).run()
    #expect(try Served.isWhole(folder))
    #expect(told.last == Served.body.count && told == told.sorted())
    #expect(server.requests.map(\.target) == ["/set.zip"])
  }

  @Test func partialFileIsGoneOnFrom() throws {
    let server = try LocalServer { LocalServer.file(Served.body, $0) }
    let folder = try TemporaryFolder()
    try folder.write(Served.body.prefix(100_000), as: "set.zip.partial")
    try Served.fetch(Served.set(server), into: folder)
    #expect(try Served.isWhole(folder))
    #expect(server.requests.map(\.rangeStart) == [100_000])
  }

  @Test func serverWithoutRangesSendsAllAgain() throws {
    let server = try LocalServer { _ in
      LocalServer.file(Served.body, .init(target: "", rangeStart: nil))
    }
    let folder = try TemporaryFolder()
    try folder.write("other bytes", as: "set.zip.partial")
    try Served.fetch(Served.set(server), into: folder)
    #expect(try Served.isWhole(folder))
  }

  @Test func otherPartThanAskedForIsNotTaken() throws {
    let server = try LocalServer { request in
      LocalServer.file(
        Served.body,
        .init(target: "", rangeStart: request.rangeStart.map { $0 + 10 }))
    }
    let folder = try TemporaryFolder()
    try folder.write(Served.body.prefix(1000), as: "set.zip.partial")
    try Served.fetch(Served.set(server), into: folder, Served.persistent)
    #expect(try Served.isWhole(folder))
    #expect(server.requests.map(\.rangeStart) == [1000, nil])
  }

  @Test func wholePartialFileNeedsNoServer() throws {
    let server = try LocalServer { _ in [] }
    let folder = try TemporaryFolder()
    try folder.write(Served.body, as: "set.zip.partial")
    try Served.fetch(Served.set(server), into: folder)
    #expect(try Served.isWhole(folder))
    #expect(server.requests.isEmpty)
  }

  @Test func wholePartialFileOfUnknownSizeIsToldByTheServer() throws {
    let server = try LocalServer { LocalServer.file(Served.body, $0) }
    let folder = try TemporaryFolder()
    try folder.write(Served.body, as: "set.zip.partial")
    try Served.fetch(.made(url: server.url + "/set.zip"), into: folder)
    #expect(try Served.isWhole(folder))
  }

  @Test func partialFileOfAnotherEditionIsBegunAnew() throws {
    let server = try LocalServer { LocalServer.file(Served.body, $0) }
    let folder = try TemporaryFolder()
    try folder.write([UInt8](repeating: 1, count: 5000), as: "set.zip.partial")
    try Served.fetch(Served.set(server), into: folder)
    #expect(try Served.isWhole(folder))
    #expect(server.requests.map(\.rangeStart) == [5000, nil])
  }

  @Test func cutOffIsGoneOnFromAtOnce() throws {
    let server = try LocalServer { request in
      guard request.rangeStart == nil else { return LocalServer.file(Served.body, request) }
      return [
        LocalServer.head("200 OK", ["Content-Length": "\(Served.body.count)"]),
        .send(Array(Served.body.prefix(120_000))),
      ]
    }
    let folder = try TemporaryFolder()
    try Served.fetch(Served.set(server), into: folder, Served.persistent)
    #expect(try Served.isWhole(folder))
    #expect(server.requests.map(\.rangeStart) == [nil, 120_000])
  }

  @Test(arguments: [true, false])
  func cutOffKeepsWhatCame(tellsLength: Bool) throws {
    let server = try LocalServer { _ in
      let fields = tellsLength ? ["Content-Length": "\(Served.body.count)"] : [:]
      return [
        LocalServer.head("200 OK", fields), .send(Array(Served.body.prefix(120_000))),
      ]
    }
    let folder = try TemporaryFolder()
    let error = try Served.failure(Served.set(server), into: folder)
    #expect(error?.kind == .inputOutput)
    #expect(error?.description.contains("broke off after 120000 of 300000 bytes") == true)
    #expect(try folder.names() == ["set.zip.partial"])
    #expect(
      try folder.bytes(of: "set.zip.partial") == Array(Served.body.prefix(120_000)))
  }

  @Test func stallEndsInTime() throws {
    let server = try LocalServer { _ in
      [
        LocalServer.head("200 OK", ["Content-Length": "\(Served.body.count)"]),
        .send(Array(Served.body.prefix(50_000))), .silence(20),
      ]
    }
    let folder = try TemporaryFolder()
    let start = ContinuousClock.now
    let error = try Served.failure(Served.set(server), into: folder)
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(error?.kind == .inputOutput)
    #expect(error?.description.contains("sent nothing for 1 s") == true)
    #expect(try folder.bytes(of: "set.zip.partial").count == 50_000)
  }

  @Test func serverThatNeverAnswersIsAStallToo() throws {
    let server = try LocalServer { _ in [.silence(20)] }
    let folder = try TemporaryFolder()
    let error = try Served.failure(Served.set(server), into: folder)
    #expect(error?.description.contains("sent nothing for 1 s") == true)
    #expect(try folder.names().isEmpty)
  }

  @Test func passingErrorIsTriedAgain() throws {
    let count = Mutex(0)
    let server = try LocalServer { request in
      let isFirst = count.withLock { number in
        number += 1
        return number == 1
      }
      return isFirst
        ? LocalServer.status("503 Service Unavailable")
        : LocalServer.file(Served.body, request)
    }
    let folder = try TemporaryFolder()
    try Served.fetch(Served.set(server), into: folder, Served.persistent)
    #expect(try Served.isWhole(folder))
    #expect(server.requests.count == 2)
  }

  @Test func redirectionsAreFollowed() throws {
    let server = try LocalServer { request in
      request.target == "/set.zip"
        ? LocalServer.status("302 Found", ["Location": "/mirror/set.zip"])
        : LocalServer.file(Served.body, request)
    }
    let folder = try TemporaryFolder()
    try Served.fetch(Served.set(server), into: folder)
    #expect(try Served.isWhole(folder))
    #expect(server.requests.map(\.target) == ["/set.zip", "/mirror/set.zip"])
  }

  @Test func stoppingKeepsThePartialFile() throws {
    let server = try LocalServer { _ in
      [
        LocalServer.head("200 OK", ["Content-Length": "\(Served.body.count)"]),
        .send(Array(Served.body.prefix(50_000))), .silence(20),
      ]
    }
    let folder = try TemporaryFolder()
    let set = try Served.set(server)
    var last: FetchProgress?
    #expect(throws: FilmSetsError.cancelled) {
      try Download(
        of: set, to: folder.path("set.zip"), progress: { last = $0 },
        isCancelled: { last == .downloading(received: 50_000, expected: Served.body.count) }
      ).run()
    }
    #expect(try folder.names() == ["set.zip.partial"])
    #expect(try folder.bytes(of: "set.zip.partial").count == 50_000)
  }

  @Test func aLengthThatCannotBeIsNone() throws {
    let server = try LocalServer { request in
      guard request.rangeStart == 5 else { return LocalServer.file(Served.body, request) }
      return [
        LocalServer.head(
          "206 Partial Content",
          ["Content-Range": "bytes 5-9/*", "Content-Length": "9223372036854775807"]),
        .send(Array("some".utf8)),
      ]
    }
    let folder = try TemporaryFolder()
    try folder.write(Served.body.prefix(5), as: "set.zip.partial")
    let failure = Served.failure(.made(url: server.url + "/set.zip"), into: folder)
    #expect(failure != nil)
  }
}
