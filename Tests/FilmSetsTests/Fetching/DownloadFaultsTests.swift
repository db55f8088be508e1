import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSets

/// Servers that lie, fail or lead astray: nothing wrong is ever kept.
@Suite struct DownloadFaultsTests {
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
        .send(Array(Served.body.prefix(sent))),
      ]
    }
    let folder = try TemporaryFolder()
    let error = try Served.failure(Served.set(server), into: folder)
    #expect(error?.kind == .data)
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
    #expect(try folder.names().isEmpty)
  }

  /// Where the size is not known, the checksum tells that the server promised too little.
  @Test func shortLengthFailsTheChecksum() throws {
    let server = try LocalServer { _ in
      [LocalServer.head("200 OK", ["Content-Length": "1000"]), .send(Served.body)]
    }
    let folder = try TemporaryFolder()
    var set = try Served.set(server)
    set.bytes = nil
    let error = Served.failure(set, into: folder)
    #expect(error?.kind == .data)
    #expect(try folder.names().isEmpty)
  }

  /// A server that would fill the disk is left as soon as it sends more than is known.
  @Test func moreThanIsKnownIsRefusedAtOnce() throws {
    let server = try LocalServer { _ in
      [LocalServer.head("200 OK"), .send(Served.body + Served.body), .silence(20)]
    }
    let folder = try TemporaryFolder()
    let error = try Served.failure(Served.set(server), into: folder)
    #expect(error?.kind == .data)
    #expect(error?.description.contains("bytes where 300000 are known") == true)
    #expect(try folder.names().isEmpty)
  }

  @Test func wrongBytesAreRefusedAndNotKept() throws {
    var wrong = Served.body
    wrong[1234] ^= 1
    let served = wrong
    let server = try LocalServer { LocalServer.file(served, $0) }
    let folder = try TemporaryFolder()
    let error = try Served.failure(Served.set(server), into: folder)
    #expect(error?.kind == .data)
    #expect(error?.description.contains("the checksum is sha256:") == true)
    #expect(try folder.names().isEmpty)
  }

  @Test(arguments: [
    ("404 Not Found", ErrorKind.noInput, "has no such file (status 404)"),
    ("410 Gone", .noInput, "it may have moved, see https://example.org/made"),
    ("403 Forbidden", .inputOutput, "answered with status 403"),
    ("500 Internal Server Error", .inputOutput, "answered with status 500; try again later"),
  ])
  func errorsOfTheServer(_ status: String, _ kind: ErrorKind, _ says: String) throws {
    let server = try LocalServer { _ in
      [LocalServer.head(status, ["Content-Length": "5"]), .send(Array("sorry".utf8))]
    }
    let folder = try TemporaryFolder()
    let error = try Served.failure(Served.set(server), into: folder)
    #expect(error?.kind == kind)
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
    #expect(try folder.names().isEmpty)
  }

  @Test func errorOfTheServerKeepsWhatCameBefore() throws {
    let server = try LocalServer { _ in LocalServer.status("503 Service Unavailable") }
    let folder = try TemporaryFolder()
    try folder.write(Served.body.prefix(1000), as: "set.zip.partial")
    #expect(try Served.failure(Served.set(server), into: folder)?.kind == .inputOutput)
    #expect(try folder.bytes(of: "set.zip.partial").count == 1000)
  }

  @Test(arguments: ["/set.zip", "file:///etc/passwd", "ftp://127.0.0.1/set.zip"])
  func redirectionsThatLeadNowhereEnd(_ target: String) throws {
    let server = try LocalServer { _ in LocalServer.status("302 Found", ["Location": target]) }
    let folder = try TemporaryFolder()
    let error = try Served.failure(Served.set(server), into: folder)
    #expect(error?.kind == .inputOutput)
    #expect(error?.description.contains("the transfer failed (") == true)
    #expect(try folder.names().isEmpty)
  }

  @Test func withoutAServerTheNetworkIsNamed() throws {
    let folder = try TemporaryFolder()
    // Port 9 discards, and nobody listens there.
    let error = Served.failure(.made(url: "http://127.0.0.1:9/set.zip"), into: folder)
    #expect(error?.kind == .inputOutput)
    #expect(error?.description.contains("check the network and the proxy") == true)
    #expect(try folder.names().isEmpty)
  }

  @Test func setWithoutAURLIsForHands() {
    #expect(throws: FilmSetsError.byHandOnly(name: "made", advice: "ask around")) {
      try Download(of: .made(url: nil), to: "/nowhere/set.zip")
    }
  }

  @Test func folderThatIsNotThereIsToldOf() throws {
    let server = try LocalServer { LocalServer.file(Served.body, $0) }
    let set = try Served.set(server)
    let error = #expect(throws: FilmSetsError.self) {
      try Download(of: set, to: "/nowhere/set.zip").run()
    }
    #expect(error?.kind == .inputOutput)
    #expect(server.requests.isEmpty)
  }
}
