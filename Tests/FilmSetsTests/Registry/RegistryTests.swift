import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct RegistryTests {
  static func bundled() throws -> Registry {
    try Registry(contentsOf: "\(FilmlabProcess.checkout())/Datasets/registry.json")
  }

  @Test func bundledRegistryIsWhole() throws {
    let registry = try RegistryTests.bundled()
    #expect(registry.sets.count == 12)
    for reader in SetReader.allCases {
      #expect(registry.sets.contains { $0.reader == reader }, "\(reader)")
    }
    for set in registry.sets {
      #expect(set.home.hasPrefix("https://"), "\(set.name)")
      #expect(set.url?.hasPrefix("https://") != false, "\(set.name)")
      #expect(set.licence.hasSuffix(".") && set.citation.hasSuffix(".") || set.kind == .ratings)
      #expect((set.reader == .movieLens) == (set.kind == .ratings))
    }
  }

  @Test func figuresThatPublishersState() throws {
    let registry = try RegistryTests.bundled()
    let imdb = try registry.set(named: "imdb")
    #expect(imdb.bytes == 84_125_825)
    #expect(imdb.checksum == Checksum("md5:7c2ac02c03563afcf9b574c7e56c153a"))
    #expect(imdb.fileName == "aclImdb_v1.tar.gz")
    #expect(try registry.set(named: "movielens-25m").bytes == 261_978_986)
  }

  @Test func aliasesAndCapitalsAreUnderstood() throws {
    let registry = try RegistryTests.bundled()
    #expect(try registry.set(named: "ml-1m").name == "movielens-1m")
    #expect(try registry.set(named: "IMDB").name == "imdb")
  }

  @Test(arguments: [
    ("movielens-1n", "did you mean movielens-1m"), ("imbd", "did you mean imdb?"),
    ("tomatoes", "did you mean rotten-tomatoes-leone, rotten-tomatoes-clapper?"),
    ("qwrtzpsdf", "there is no data set \"qwrtzpsdf\" in the registry"),
  ])
  func unknownNamesAreSuggested(_ name: String, _ says: String) throws {
    let registry = try RegistryTests.bundled()
    let error = #expect(throws: FilmSetsError.self) { try registry.set(named: name) }
    #expect(error?.kind == .noInput)
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
  }

  static let set = """
    {"name": "a", "title": "A", "kind": "ratings", "contents": "c", "home": "h",
     "url": "https://example.org/a.zip", "licence": "l", "citation": "c", "reader": "movielens"}
    """

  /// A change of a good registry, and what is said of it.
  @Test(arguments: [
    ("\"name\": \"a\",", "", "set 1 lacks \"name\""),
    ("\"a\", \"title\"", "\"../a\", \"title\"", "is no name of lower-case letters"),
    ("\"a\", \"title\"", "\"..\", \"title\"", "is no name of lower-case letters"),
    ("https://example.org/a.zip", "file:///etc/passwd", "begins with neither"),
    ("https://example.org/a.zip", "https://example.org/a/..", "does not end in a plain file name"),
    ("https://example.org/a.zip", "https://example.org/a?b=c", "does not end in a plain file name"),
    ("\"movielens\"", "\"libsvm\"", "set 1, reader"),
    ("\"ratings\"", "7", "set 1, kind"),
    ("\"home\"", "\"bytes\": 0, \"home\"", "the size of a is not above 0"),
    ("\"home\"", "\"checksum\": \"md5:1\", \"home\"", "is no checksum like sha256:…"),
    ("\"home\"", "\"aliases\": [\"a\"], \"home\"", "two sets have the name"),
    ("\"url\": \"https://example.org/a.zip\",", "", "neither a url nor advice"),
    ("\"version\": 1", "\"version\": 2", "it has version 2, but this program reads 1"),
    ("{\"version\"", "[{\"version\"", "correct the registry"),
  ])
  func malformedIsToldOf(_ old: String, _ new: String, _ says: String) throws {
    let folder = try TemporaryFolder()
    let good = "{\"version\": 1, \"sets\": [\(RegistryTests.set)]}"
    let path = try folder.write(good, as: "registry.json")
    #expect(try Registry(contentsOf: path).sets.map(\.name) == ["a"])
    #expect(good.contains(old))
    try folder.write(good.replacing(old, with: new), as: "registry.json")
    let error = #expect(throws: FilmSetsError.self) { try Registry(contentsOf: path) }
    #expect(error?.kind == .data)
    #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
  }

  @Test func missingRegistryIsNoInput() {
    let error = #expect(throws: FilmSetsError.self) { try Registry(contentsOf: "/nowhere/r.json") }
    #expect(error == .noRegistry(path: "/nowhere/r.json"))
    #expect(error?.kind == .noInput)
  }
}
