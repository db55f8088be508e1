import Foundation
import _FilmTestSupport

/// A small set in the form of MovieLens 1M, on a server and in a registry of its own.
struct MadeSet {
  static let archive = TestArchive(files: ["ml-1m/ratings.dat": "1::2::3::4\n5::6::4.5::8\n"]).zip

  let server: LocalServer
  let folder: TemporaryFolder
  let registry: String

  /// Starts a server; `facts` are more lines of the registry's entry, such as `"bytes": 1,`.
  init(
    facts: String = "\"bytes\": \(archive.count),",
    _ answer: @escaping @Sendable (LocalServer.Request) -> [LocalServer.Step] = {
      LocalServer.file(archive, $0)
    }
  ) throws {
    server = try LocalServer(answer)
    folder = try TemporaryFolder()
    registry = try folder.write(
      """
      {"version": 1, "sets": [{"name": "made", "title": "Made ratings", "kind": "ratings",
        "contents": "Two ratings.", "home": "https://example.org/made",
        "url": "\(server.url)/ml-1m.zip", \(facts)
        "licence": "For tests only.", "citation": "Nobody.", "reader": "movielens"}]}
      """, as: "registry.json")
  }

  /// Runs `filmlab data` on it.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> FilmlabProcess {
    try FilmlabProcess(
      ["data"] + arguments + ["--registry", registry],
      environment: ["FILMLAB_DATA": folder.path("sets"), "no_proxy": "127.0.0.1"]
        .merging(environment) { $1 })
  }

  /// Fetches it without new tries.
  func fetch(_ arguments: [String] = []) throws -> FilmlabProcess {
    try run(
      ["fetch", "made", "--accept-licence", "--retries", "0", "--stall-timeout", "1"] + arguments)
  }

  /// What is in the folder of sets.
  func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path("sets"))) ?? []).sorted()
  }
}
