import Foundation
import Synchronization
import Testing
import _FilmTestSupport

@testable import FilmSets

/// Servers of every kind, on this machine.
@Suite struct DownloadTests {
  /// More than one piece of a transfer.
  static let body: [UInt8] = {
    var generator = TestGenerator(seed: 7)
    return generator.bytes(count: 300_000)
  }()
  static let impatient = Download.Patience(stallSeconds: 1, retries: 0, pauseSeconds: 0.05)
  static let persistent = Download.Patience(stallSeconds: 1, retries: 2, pauseSeconds: 0.05)

  /// The set that a server has under `/set.zip`, with the body's own size and checksum.
  private func set(_ server: LocalServer) throws -> DataSet {
    let folder = try TemporaryFolder()
    let path = try folder.write(DownloadTests.body, as: "body")
    return .made(
      url: server.url + "/set.zip", bytes: DownloadTests.body.count,
      checksum: try Checksum.of(path, method: .sha256).description)
  }

  private func fetch(
    _ set: DataSet, into folder: TemporaryFolder, _ patience: Download.Patience = impatient
  ) throws {
    try Download(of: set, to: folder.path("set.zip"), patience: patience).run()
  }

  private func failure(
    _ set: DataSet, into folder: TemporaryFolder, _ patience: Download.Patience = impatient
  ) -> FilmSetsError? {
    #expect(throws: FilmSetsError.self) { try fetch(set, into: folder, patience) }
  }

  private func isWhole(_ folder: TemporaryFolder) throws -> Bool {
    try folder.names() == ["set.zip"] && folder.bytes(of: "set.zip") == DownloadTests.body
  }

  @Test func wholeFileIsFetchedAndProgressTold() throws {
    let server = try LocalServer { LocalServer.file(DownloadTests.body, $0) }
    let folder = try TemporaryFolder()
    var told: [Int] = []
    try Download(
      of: set(server), to: folder.path("set.zip"),
      progress: { received, expected in
        told.append(received)
        #expect(expected == DownloadTests.body.count)
      }
    ).run()
    #expect(try isWhole(folder))
    #expect(told.last == DownloadTests.body.count && told == told.sorted())
    #expect(server.requests.map(\.target) == ["/set.zip"])
  }

  @Test func partialFileIsGoneOnFrom() throws {
    let server = try LocalServer { LocalServer.file(DownloadTests.body, $0) }
    let folder = try TemporaryFolder()
    try folder.write(DownloadTests.body.prefix(100_000), as: "set.zip.partial")
    try fetch(set(server), into: folder)
    #expect(try isWhole(folder))
    #expect(server.requests.map(\.rangeStart) == [100_000])
  }

  @Test func serverWithoutRangesSendsAllAgain() throws {
    let server = try LocalServer { _ in
      LocalServer.file(DownloadTests.body, .init(target: "", rangeStart: nil))
    }
    let folder = try TemporaryFolder()
    try folder.write("other bytes", as: "set.zip.partial")
    try fetch(set(server), into: folder)
    #expect(try isWhole(folder))
  }

  @Test func otherPartThanAskedForIsNotTaken() throws {
    let server = try LocalServer { request in
      LocalServer.file(
        DownloadTests.body,
        .init(target: "", rangeStart: request.rangeStart.map { $0 + 10 }))
    }
    let folder = try TemporaryFolder()
    try folder.write(DownloadTests.body.prefix(1000), as: "set.zip.partial")
    try fetch(set(server), into: folder, DownloadTests.persistent)
    #expect(try isWhole(folder))
    #expect(server.requests.map(\.rangeStart) == [1000, nil])
  }

  @Test func wholePartialFileNeedsNoServer() throws {
    let server = try LocalServer { _ in [] }
    let folder = try TemporaryFolder()
    try folder.write(DownloadTests.body, as: "set.zip.partial")
    try fetch(set(server), into: folder)
    #expect(try isWhole(folder))
    #expect(server.requests.isEmpty)
  }

  @Test func wholePartialFileOfUnknownSizeIsToldByTheServer() throws {
    let server = try LocalServer { LocalServer.file(DownloadTests.body, $0) }
    let folder = try TemporaryFolder()
    try folder.write(DownloadTests.body, as: "set.zip.partial")
    try fetch(.made(url: server.url + "/set.zip"), into: folder)
    #expect(try isWhole(folder))
  }

  @Test func partialFileOfAnotherEditionIsBegunAnew() throws {
    let server = try LocalServer { LocalServer.file(DownloadTests.body, $0) }
    let folder = try TemporaryFolder()
    try folder.write([UInt8](repeating: 1, count: 5000), as: "set.zip.partial")
    try fetch(set(server), into: folder)
    #expect(try isWhole(folder))
    #expect(server.requests.map(\.rangeStart) == [5000, nil])
  }

  @Test func cutOffIsGoneOnFromAtOnce() throws {
    let server = try LocalServer { request in
      guard request.rangeStart == nil else { return LocalServer.file(DownloadTests.body, request) }
      return [
        LocalServer.head("200 OK", ["Content-Length": "\(DownloadTests.body.count)"]),
        .send(Array(DownloadTests.body.prefix(120_000))),
      ]
    }
    let folder = try TemporaryFolder()
    try fetch(set(server), into: folder, DownloadTests.persistent)
    #expect(try isWhole(folder))
    #expect(server.requests.map(\.rangeStart) == [nil, 120_000])
  }

  @Test(arguments: [true, false])
  func cutOffKeepsWhatCame(tellsLength: Bool) throws {
    let server = try LocalServer { _ in
      let fields = tellsLength ? ["Content-Length": "\(DownloadTests.body.count)"] : [:]
      return [
        LocalServer.head("200 OK", fields), .send(Array(DownloadTests.body.prefix(120_000))),
      ]
    }
    let folder = try TemporaryFolder()
    let error = try failure(set(server), into: folder)
    #expect(error?.kind == .inputOutput)
    #expect(error?.description.contains("broke off after 120000 of 300000 bytes") == true)
    #expect(try folder.names() == ["set.zip.partial"])
    #expect(
      try folder.bytes(of: "set.zip.partial") == Array(DownloadTests.body.prefix(120_000)))
  }

  @Test func stallEndsInTime() throws {
    let server = try LocalServer { _ in
      [
        LocalServer.head("200 OK", ["Content-Length": "\(DownloadTests.body.count)"]),
        .send(Array(DownloadTests.body.prefix(50_000))), .silence(20),
      ]
    }
    let folder = try TemporaryFolder()
    let start = ContinuousClock.now
    let error = try failure(set(server), into: folder)
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(error?.kind == .inputOutput)
    #expect(error?.description.contains("sent nothing for 1 s") == true)
    #expect(try folder.bytes(of: "set.zip.partial").count == 50_000)
  }

  @Test func serverThatNeverAnswersIsAStallToo() throws {
    let server = try LocalServer { _ in [.silence(20)] }
    let folder = try TemporaryFolder()
    let error = try failure(set(server), into: folder)
    #expect(error?.description.contains("sent nothing for 1 s") == true)
    #expect(try folder.names().isEmpty)
  }

  /// The server says that there is more, or less, than it sends or the registry knows.
  @Test(arguments: [
    (400_000, 300_000, "has 400000 bytes where 300000 are known"),
    (200_000, 300_000, "has 200000 bytes where 300000 are known"),
  ])
  func lengthThatDiffersFromTheKnownIsRefused(
    _ told: Int, _ sent: Int, _ says: String
  ) throws {
    let server = try LocalServer { _ in
      [
        LocalServer.head("200 OK", ["Content-Length": "\(told)"]),
        .send(Array(DownloadTests.body.prefix(sent))),
      ]
    }
    let folder = try TemporaryFolder()
    let error = try failure(set(server), into: folder)
    #expect(error?.kind == .data)
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
    #expect(try folder.names().isEmpty)
  }

  /// Where the size is not known, the checksum tells that the server promised too little.
  @Test func shortLengthFailsTheChecksum() throws {
    let server = try LocalServer { _ in
      [LocalServer.head("200 OK", ["Content-Length": "1000"]), .send(DownloadTests.body)]
    }
    let folder = try TemporaryFolder()
    var set = try set(server)
    set.bytes = nil
    let error = failure(set, into: folder)
    #expect(error?.kind == .data)
    #expect(try folder.names().isEmpty)
  }

  @Test func moreThanIsKnownIsRefused() throws {
    let server = try LocalServer { _ in
      [LocalServer.head("200 OK"), .send(DownloadTests.body + [1, 2, 3])]
    }
    let folder = try TemporaryFolder()
    let error = try failure(set(server), into: folder)
    #expect(error?.description.contains("has 300003 bytes where 300000 are known") == true)
    #expect(try folder.names().isEmpty)
  }

  @Test func wrongBytesAreRefusedAndNotKept() throws {
    var wrong = DownloadTests.body
    wrong[1234] ^= 1
    let served = wrong
    let server = try LocalServer { LocalServer.file(served, $0) }
    let folder = try TemporaryFolder()
    let error = try failure(set(server), into: folder)
    #expect(error?.kind == .data)
    #expect(error?.description.contains("the checksum is sha256:") == true)
    #expect(try folder.names().isEmpty)
  }

  @Test(arguments: [
    ("404 Not Found", FilmSetsError.Kind.noInput, "has no such file (status 404)"),
    ("410 Gone", .noInput, "it may have moved, see https://example.org/made"),
    ("403 Forbidden", .inputOutput, "answered with status 403"),
    ("500 Internal Server Error", .inputOutput, "answered with status 500; try again later"),
  ])
  func errorsOfTheServer(_ status: String, _ kind: FilmSetsError.Kind, _ says: String) throws {
    let server = try LocalServer { _ in
      [LocalServer.head(status, ["Content-Length": "5"]), .send(Array("sorry".utf8))]
    }
    let folder = try TemporaryFolder()
    let error = try failure(set(server), into: folder)
    #expect(error?.kind == kind)
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
    #expect(try folder.names().isEmpty)
  }

  @Test func errorOfTheServerKeepsWhatCameBefore() throws {
    let server = try LocalServer { _ in LocalServer.status("503 Service Unavailable") }
    let folder = try TemporaryFolder()
    try folder.write(DownloadTests.body.prefix(1000), as: "set.zip.partial")
    #expect(try failure(set(server), into: folder)?.kind == .inputOutput)
    #expect(try folder.bytes(of: "set.zip.partial").count == 1000)
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
        : LocalServer.file(DownloadTests.body, request)
    }
    let folder = try TemporaryFolder()
    try fetch(set(server), into: folder, DownloadTests.persistent)
    #expect(try isWhole(folder))
    #expect(server.requests.count == 2)
  }

  @Test func redirectionsAreFollowed() throws {
    let server = try LocalServer { request in
      request.target == "/set.zip"
        ? LocalServer.status("302 Found", ["Location": "/mirror/set.zip"])
        : LocalServer.file(DownloadTests.body, request)
    }
    let folder = try TemporaryFolder()
    try fetch(set(server), into: folder)
    #expect(try isWhole(folder))
    #expect(server.requests.map(\.target) == ["/set.zip", "/mirror/set.zip"])
  }

  @Test(arguments: ["/set.zip", "file:///etc/passwd", "ftp://127.0.0.1/set.zip"])
  func redirectionsThatLeadNowhereEnd(_ target: String) throws {
    let server = try LocalServer { _ in LocalServer.status("302 Found", ["Location": target]) }
    let folder = try TemporaryFolder()
    let error = try failure(set(server), into: folder)
    #expect(error?.kind == .inputOutput)
    #expect(error?.description.contains("the transfer failed (") == true)
    #expect(try folder.names().isEmpty)
  }

  @Test func withoutAServerTheNetworkIsNamed() throws {
    let folder = try TemporaryFolder()
    // Port 9 discards, and nobody listens there.
    let error = failure(.made(url: "http://127.0.0.1:9/set.zip"), into: folder)
    #expect(error?.kind == .inputOutput)
    #expect(error?.description.contains("check the network and the proxy") == true)
    #expect(try folder.names().isEmpty)
  }

  @Test func stoppingKeepsThePartialFile() throws {
    let server = try LocalServer { _ in
      [
        LocalServer.head("200 OK", ["Content-Length": "\(DownloadTests.body.count)"]),
        .send(Array(DownloadTests.body.prefix(50_000))), .silence(20),
      ]
    }
    let folder = try TemporaryFolder()
    let set = try set(server)
    var received = 0
    #expect(throws: FilmSetsError.cancelled) {
      try Download(
        of: set, to: folder.path("set.zip"), progress: { count, _ in received = count },
        isCancelled: { received >= 50_000 }
      ).run()
    }
    #expect(try folder.names() == ["set.zip.partial"])
    #expect(try folder.bytes(of: "set.zip.partial").count == 50_000)
  }

  @Test func setWithoutAURLIsForHands() {
    #expect(throws: FilmSetsError.byHandOnly(name: "made", advice: "ask around")) {
      try Download(of: .made(url: nil), to: "/nowhere/set.zip")
    }
  }

  @Test func folderThatIsNotThereIsToldOf() throws {
    let server = try LocalServer { LocalServer.file(DownloadTests.body, $0) }
    let set = try set(server)
    let error = #expect(throws: FilmSetsError.self) {
      try Download(of: set, to: "/nowhere/set.zip").run()
    }
    #expect(error?.kind == .inputOutput)
    #expect(server.requests.isEmpty)
  }
}
