import Bytes
import Testing
import _FilmTestSupport

@testable import FilmSets

/// What the servers of these tests have, and how it is fetched from them.
enum Served {
  /// More than one piece of a transfer.
  static let body: [UInt8] = {
    var generator = TestGenerator(seed: 7)
    return generator.bytes(count: 300_000)
  }()
  static let impatient = Download.Patience(stallSeconds: 1, retries: 0, pauseSeconds: 0.05)
  static let persistent = Download.Patience(stallSeconds: 1, retries: 2, pauseSeconds: 0.05)

  /// The set that a server has under `/set.zip`, with the body's own size and checksum.
  static func set(_ server: LocalServer) throws -> DataSet {
    let folder = try TemporaryFolder()
    let path = try folder.write(Served.body, as: "body")
    return .made(
      url: server.url + "/set.zip", bytes: Served.body.count,
      checksum: try Checksum.of(path, method: .sha256).description)
  }

  static func fetch(
    _ set: DataSet, into folder: TemporaryFolder, _ patience: Download.Patience = impatient
  ) throws {
    try Download(of: set, to: folder.path("set.zip"), patience: patience).run()
  }

  static func failure(
    _ set: DataSet, into folder: TemporaryFolder, _ patience: Download.Patience = impatient
  ) -> FilmSetsError? {
    #expect(throws: FilmSetsError.self) { try fetch(set, into: folder, patience) }
  }

  static func isWhole(_ folder: TemporaryFolder) throws -> Bool {
    try folder.names() == ["set.zip"] && folder.bytes(of: "set.zip") == Served.body
  }
}
