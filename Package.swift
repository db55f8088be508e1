// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// An HTTP server and its router; no trait, so that they need no full Foundation.
let server: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HummingbirdCore", package: "hummingbird"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
  .product(name: "Logging", package: "swift-log"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
  .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
]

/// What the pages of the server are made of, as parts of the program.
let siteFiles: [Resource] =
  ["openapi.json", "script.js"].map { .embedInCode("Resources/\($0)") }
  + [
    "about", "aspect", "bars", "choices", "compare", "docs", "error", "fact", "film",
    "film-band", "film-card", "filter", "foot", "head", "home", "key", "line-chart", "list",
    "meter", "mine", "mine-entry", "notice", "options", "person", "pieces", "poster", "report",
    "review", "review-form", "row", "search", "share", "sign-in", "small-meter", "stars",
    "symbols", "try", "try-result", "watchlist-button", "why",
  ].map { .embedInCode("Resources/templates/\($0).mustache") }
  + [
    "tokens", "page", "meters", "posters", "film", "charts", "reviews", "lists", "try", "mine",
    "reading", "scripted", "print",
  ].map { .embedInCode("Resources/styles/\($0).css") }

/// SQLite with Swift's types and concurrency, over the system's libsqlite3.
let sqlite: [Target.Dependency] = [
  .product(name: "GRDB", package: "GRDB.swift"),
  .product(name: "GRDBSQLite", package: "GRDB.swift"),
]

/// A Swift module of ours: `Sources/<name>`, tested by `Tests/<name>Tests`.
func module(
  _ name: String, imports: [Target.Dependency], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: imports, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

/// The tests of one module; all of them may use the fixtures of `_FilmTestSupport`.
func tests(
  of name: String, with others: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "_FilmTestSupport"] + others,
    exclude: exclude,
    swiftSettings: strict)
}

/// A C library that the system's package manager installs.
func system(_ name: String, pkgConfig: String, package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let package = Package(
  name: "filmlab",
  products: [
    .executable(name: "filmlab", targets: ["FilmLabCLI"]),
    .library(
      name: "FilmLab",
      targets: [
        "FilmAnalytics", "FilmCatalogue", "FilmData", "FilmEvaluation", "FilmReports",
        "FilmSentiment", "FilmSets", "FilmSimilarity",
      ]),
    .library(name: "FilmLabWeb", targets: ["FilmLabWeb"]),
    // For other languages: `make library` links it as libfilmlab.so.
    .library(name: "filmlab-c", type: .static, targets: ["FilmLabC"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // Each target lists what it imports and nothing else: ArchitectureTests compares both.

    // MARK: Doors to C and C++
    system("CZlib", pkgConfig: "zlib", package: "zlib1g-dev"),
    system("CZstd", pkgConfig: "libzstd", package: "libzstd-dev"),
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CFilmLab"),
    .target(name: "CDigest", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CKernels"),
    .target(name: "COpenBLAS", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CTextMasks"),

    // MARK: Foundations
    module("Bytes", imports: ["CDigest", "CSimdjson", "CZlib"]),
    module("LinearAlgebra", imports: ["CKernels", "COpenBLAS"]),
    module("FilmData", imports: ["Bytes", "CSimdjson", "CTextMasks", "CZlib", "CZstd"]),
    module("FilmSets", imports: ["Bytes", "CArchive", "CCurl", "FilmData"]),

    // MARK: Engines, which never import each other, and what is made of their results
    module("FilmSentiment", imports: ["Bytes", "CTextMasks", "FilmData", "LinearAlgebra"]),
    module("FilmSimilarity", imports: ["Bytes", "FilmData", "LinearAlgebra"]),
    module("FilmEvaluation", imports: ["Bytes", "FilmData", "LinearAlgebra"]),

    // MARK: The work
    module(
      "FilmAnalytics",
      imports: [
        "Bytes", "FilmData", "FilmEvaluation", "FilmSentiment", "FilmSets", "FilmSimilarity",
        "LinearAlgebra",
      ]),
    module(
      "FilmCatalogue",
      imports: [
        "Bytes", "FilmAnalytics", "FilmData", "FilmEvaluation", "FilmSentiment", "FilmSimilarity",
      ] + sqlite),
    module(
      "FilmReports",
      imports: [
        "Bytes", "FilmAnalytics", "FilmCatalogue", "FilmData", "FilmEvaluation", "FilmSentiment",
        "FilmSets", "FilmSimilarity",
      ]),

    // MARK: Applications
    module(
      "FilmLabWeb",
      imports: [
        "Bytes", "FilmAnalytics", "FilmCatalogue", "FilmData", "FilmReports", "FilmSentiment",
        "FilmSimilarity", .product(name: "Mustache", package: "swift-mustache"),
      ] + server,
      resources: siteFiles),
    // The engine of sentiment for C, declared in CFilmLab/include/filmlab.h.
    module(
      "FilmLabC", imports: ["Bytes", "CFilmLab", "FilmData", "FilmSentiment", "LinearAlgebra"],
      exclude: ["exports.map"]),
    .executableTarget(
      name: "FilmLabCLI",
      dependencies: [
        "Bytes", "FilmAnalytics", "FilmCatalogue", "FilmData", "FilmEvaluation", "FilmLabWeb",
        "FilmReports", "FilmSentiment", "FilmSets", "FilmSimilarity", argumentParser,
      ],
      swiftSettings: strict),

    // MARK: Tests
    .target(name: "_FilmTestSupport", path: "Tests/_FilmTestSupport", swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    tests(of: "Bytes"),
    tests(of: "LinearAlgebra"),
    tests(of: "FilmData", with: ["Bytes", "CTextMasks"]),
    tests(of: "FilmSentiment", with: ["Bytes", "CTextMasks", "FilmData"], exclude: ["Golden"]),
    tests(of: "FilmSets", with: ["Bytes", "FilmData"]),
    tests(
      of: "FilmSimilarity", with: ["Bytes", "FilmData", "LinearAlgebra"], exclude: ["Golden"]),
    tests(of: "FilmEvaluation", with: ["FilmData", "LinearAlgebra"]),
    tests(
      of: "FilmAnalytics",
      with: ["FilmData", "FilmEvaluation", "FilmSentiment", "FilmSimilarity", "LinearAlgebra"]),
    tests(
      of: "FilmCatalogue",
      with: ["FilmAnalytics", "FilmData", "FilmSentiment", "FilmSimilarity", "LinearAlgebra"]
        + sqlite),
    tests(
      of: "FilmReports",
      with: [
        "Bytes", "FilmAnalytics", "FilmCatalogue", "FilmData", "FilmEvaluation", "FilmSentiment",
        "FilmSets", "FilmSimilarity", "LinearAlgebra",
      ], exclude: ["Golden"]),
    // What the fuzzer found, read again; for `make fuzz` the fuzzer itself, see below.
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "Bytes", "CTextMasks", "FilmAnalytics", "FilmData", "FilmLabWeb", "FilmSentiment",
        "FilmSets", "FilmSimilarity", "LinearAlgebra", "_FilmTestSupport",
      ] + server,
      path: "Tests/Fuzz", exclude: ["CFuzzer", "Found"],
      swiftSettings: strict + [.define("FILMLAB_FUZZ_ALL")]),
    // Without package access: what a user of the product sees.
    .testTarget(
      name: "FilmLabTests",
      dependencies: [
        "FilmAnalytics", "FilmData", "FilmEvaluation", "FilmReports", "FilmSentiment", "FilmSets",
        "FilmSimilarity", "_FilmTestSupport",
      ],
      packageAccess: false, swiftSettings: strict),
    tests(
      of: "FilmLabWeb",
      with: [
        "Bytes", "FilmAnalytics", "FilmCatalogue", "FilmData", "FilmReports", "FilmSentiment",
        "FilmSimilarity", "LinearAlgebra",
      ] + server),
    tests(of: "FilmLabC", with: ["CFilmLab", "FilmData", "FilmSentiment"]),
    tests(
      of: "FilmLabCLI", with: ["FilmData", "FilmLabWeb", "FilmSentiment", "FilmSets"],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// Parts of the package, for builds with sanitizers: the server's packages take longer to build than all the rest.
switch Context.environment["FILMLAB_PART"] {
case "fuzzer": keepFuzzer(withServer: false)
case "web-fuzzer": keepFuzzer(withServer: true)
case "engines": keepOnly(["FilmSentiment", "FilmSimilarity"])
case "readers": keepOnly([])
default: break
}

/// Keeps what `make fuzz` needs: the readers of FuzzTests as a program, linked with libFuzzer.
@MainActor func keepFuzzer(withServer: Bool) {
  guard let tests = package.targets.first(where: { $0.name == "FuzzTests" }) else { return }
  let library = "CFuzzer"
  let large: Set = [
    "FilmAnalytics", "FilmCatalogue", "FilmEvaluation", "FilmLabWeb", "FilmReports",
  ]
  let unneeded = Set(["FilmLabC", "FilmLabCLI"]).union(withServer ? [] : large)
  package.products = []
  if !withServer { package.dependencies = [] }
  package.targets.removeAll { $0.type == .test || unneeded.contains($0.name) }
  let modules = tests.dependencies.filter { dependency in
    if case .byNameItem(let name, _) = dependency { return withServer || !large.contains(name) }
    return withServer
  }
  let conditions = ["FILMLAB_FUZZER"] + (withServer ? ["FILMLAB_FUZZ_ALL"] : [])
  package.targets += [
    .systemLibrary(name: library, path: tests.path.map { $0 + "/" + library }),
    .executableTarget(
      name: tests.name, dependencies: modules + [.byName(name: library)], path: tests.path,
      exclude: tests.exclude, swiftSettings: strict + conditions.map { .define($0) }),
  ]
}

/// Keeps the readers, what they are built on, some engines, and the tests of these.
@MainActor func keepOnly(_ engines: Set<String>) {
  let kept = engines.union(["Bytes", "LinearAlgebra", "FilmData"])
  let support = "_FilmTestSupport"
  package.products = []
  package.dependencies = []
  package.targets.removeAll { target in
    let name = target.type == .test ? String(target.name.dropLast(5)) : target.name
    return !kept.contains(name) && !name.hasPrefix("C") && name != support
  }
}
