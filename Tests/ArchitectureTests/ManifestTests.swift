import Foundation
import Testing

/// The arrows of `Package.swift` are those of the imports.
@Suite struct ManifestTests {
  /// The folder of the package; a link on the way to it is followed.
  private static let checkout = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private static func manifest() throws -> Manifest {
    Manifest(try String(contentsOfFile: "\(checkout)/Package.swift", encoding: .utf8))
  }

  private static func imports(of target: Manifest.Target) throws -> SwiftImports {
    try SwiftImports(inFolder: "\(checkout)/\(target.path)")
  }

  /// The engines of the package, of which none may know another.
  private static let engines: Set<String> = ["FilmSentiment", "FilmSimilarity"]

  @Test func everyFolderOfSourcesIsATarget() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.checkout + "/Sources")
      .filter { !$0.contains(".") }
    let paths = Set(try Self.manifest().targets.map(\.path))
    #expect(folders.filter { !paths.contains("Sources/\($0)") } == [])
    for path in paths {
      #expect(FileManager.default.fileExists(atPath: "\(Self.checkout)/\(path)"), "\(path)")
    }
  }

  @Test func whatIsImportedIsListed() throws {
    let targets = try Self.manifest().targets
    let names = Set(targets.map(\.name))
    #expect(names.count > 10)
    for target in targets {
      let imports = try Self.imports(of: target)
      for module in imports.modules.intersection(names).subtracting([target.name]) {
        #expect(
          target.dependencies.contains(module),
          "\(target.name) does not list \(module), which \(imports.files[module] ?? "") imports")
      }
    }
  }

  @Test func whatIsListedIsImported() throws {
    for target in try Self.manifest().targets {
      // The fixtures are at hand in every test target, used or not.
      let unused = target.dependencies.subtracting(["_FilmTestSupport"])
        .subtracting(try Self.imports(of: target).modules)
      #expect(unused.isEmpty, "\(target.name) lists \(unused.sorted()) and imports none of them")
    }
  }

  @Test func theEnginesDoNotKnowEachOther() throws {
    let targets = try Self.manifest().targets
    for target in targets where Self.engines.contains(target.name) {
      let others = Self.engines.subtracting([target.name])
      #expect(try Self.imports(of: target).modules.isDisjoint(with: others), "\(target.name)")
    }
    let evaluation = try #require(targets.first { $0.name == "FilmEvaluation" })
    #expect(try Self.imports(of: evaluation).modules.isDisjoint(with: Self.engines))
  }

  @Test func onlyTheCommandParsesArguments() throws {
    for target in try Self.manifest().targets
    where target.path.hasPrefix("Sources/") && target.name != "FilmLabCLI" {
      #expect(try !Self.imports(of: target).modules.contains("ArgumentParser"), "\(target.name)")
    }
  }

  @Test func theManifestIsReadAsItIsWritten() {
    let manifest = Manifest(
      """
      let package = Package(
        dependencies: [.package(url: "https://example.org/x", from: "1.0.0")],
        targets: [
          // MARK: module("Commented", imports: [])
          system("CZ", pkgConfig: "z", package: "z-dev"),
          module("A", imports: ["CZ"]),
          module("B", imports: ["A", "CZ"] + server, resources: [.embedInCode("A.json")]),
          .executableTarget(name: "Main", dependencies: ["B", argumentParser]),
          .target(name: "_FilmTestSupport", path: "Tests/Support"),
          tests(of: "B", with: ["A"], exclude: ["CZ"]),
        ])
      """)
    #expect(
      manifest.targets == [
        .init(name: "CZ", path: "Sources/CZ", dependencies: []),
        .init(name: "A", path: "Sources/A", dependencies: ["CZ"]),
        .init(name: "B", path: "Sources/B", dependencies: ["A", "CZ"]),
        .init(name: "Main", path: "Sources/Main", dependencies: ["B"]),
        .init(name: "_FilmTestSupport", path: "Tests/Support", dependencies: []),
        .init(
          name: "BTests", path: "Tests/BTests", dependencies: ["A", "B", "_FilmTestSupport"]),
      ])
  }

  @Test func importsOfEveryFormAreRead() {
    let text = """
      import A
      @testable import B
      package import C
      public import struct D.Type
      // import E
      let text = "import F "
      @preconcurrency internal import G
      """
    #expect(SwiftImports.modules(of: text) == ["A", "B", "C", "D", "G"])
  }
}
