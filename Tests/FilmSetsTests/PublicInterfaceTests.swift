import FilmData
import FilmSets
import Testing
import _FilmTestSupport

/// What someone who depends on the package does with a set: find it, fetch it, convert it.
@Suite struct PublicInterfaceTests {
  private let archive = TestArchive(files: [
    "ml-made/ratings.dat": "1::1193::5::978300760\n2::661::three::978302109\n"
  ]).zip

  private func registry(_ server: LocalServer, in folder: TemporaryFolder) throws -> Registry {
    let set = """
      {"name": "made", "title": "Made", "kind": "ratings", "contents": "Two ratings.",
       "home": "https://example.org", "url": "\(server.url)/made.zip", "bytes": \(archive.count),
       "licence": "Any use.", "citation": "Nobody.", "reader": "movielens"}
      """
    let path = try folder.write("{\"version\": 1, \"sets\": [\(set)]}", as: "registry.json")
    return try Registry(contentsOf: path)
  }

  @Test func aSetIsFoundFetchedAndConverted() throws {
    let archive = archive
    let server = try LocalServer { LocalServer.file(archive, $0) }
    let temporary = try TemporaryFolder()
    let registry = try registry(server, in: temporary)
    #expect(registry.sets.map(\.name) == ["made"])
    let set = try registry.set(named: "Made")
    let folder = DataFolder(temporary.path("sets"))

    var steps: [FetchProgress] = []
    try folder.fetch(set) { steps.append($0) }
    #expect(steps.contains(.downloading(received: archive.count, expected: archive.count)))
    #expect(folder.has(set))

    let source = try ImportSource(of: set, from: nil, in: folder)
    let target = temporary.path("ratings.csv")
    let summary = try SetImport(set, from: source.path).write(toFile: target)
    #expect(summary.rows == 1)
    #expect(
      summary.problems.flatMap(\.named) == [
        RowProblem(line: 2, reason: .notNumber(.rating, text: "three"))
      ])
    let (table, _) = try RatingReader.read(.file(target))
    #expect(table[0] == Rating(user: "1", film: "1193", value: 5, timestamp: 978_300_760))
  }

  @Test func workIsStoppedAndErrorsAreTold() throws {
    let archive = archive
    let server = try LocalServer { LocalServer.file(archive, $0) }
    let temporary = try TemporaryFolder()
    let registry = try registry(server, in: temporary)
    let folder = DataFolder(temporary.path("sets"))
    let set = try registry.set(named: "made")
    #expect(throws: FilmSetsError.cancelled) {
      try folder.fetch(set, patience: .init(retries: 0), isCancelled: { true })
    }
    let unknown = #expect(throws: FilmSetsError.self) { try registry.set(named: "mode") }
    #expect(unknown == .unknownSet(name: "mode", suggestions: ["made"]))
    let missing = #expect(throws: FilmSetsError.self) {
      try ImportSource(of: set, from: nil, in: folder)
    }
    #expect(missing?.kind == .noInput)
  }

  @Test func checksumsAreReadAndComputed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("test", as: "file")
    let known = Checksum("md5:098f6bcd4621d373cade4e832627b4f6")
    #expect(try Checksum.of(path, method: .md5) == known)
  }
}
