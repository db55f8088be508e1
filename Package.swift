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

/// A Swift module of ours: `Sources/<name>`, tested by `Tests/<name>Tests`.
func module(_ name: String, imports: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict)
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
        "FilmData", "FilmSentiment", "FilmSets", "FilmSimilarity", "FilmEvaluation", "FilmReports",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // MARK: Doors to C and C++
    system("CZlib", pkgConfig: "zlib", package: "zlib1g-dev"),
    system("CZstd", pkgConfig: "libzstd", package: "libzstd-dev"),
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CDigest", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CKernels"),
    .target(name: "COpenBLAS", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CTextMasks"),

    // MARK: Foundations
    module("LinearAlgebra", imports: ["CKernels", "COpenBLAS"]),
    module("FilmData", imports: ["CSimdjson", "CTextMasks", "CZlib", "CZstd"]),
    module("FilmSets", imports: ["CArchive", "CCurl", "CDigest", "FilmData"]),

    // MARK: Engines (they never import each other)
    module("FilmSentiment", imports: ["CTextMasks", "FilmData", "LinearAlgebra"]),
    module("FilmSimilarity", imports: ["FilmData", "LinearAlgebra"]),
    module("FilmEvaluation", imports: ["FilmData"]),
    module("FilmReports", imports: ["FilmData", "FilmEvaluation"]),

    // MARK: Applications
    .executableTarget(
      name: "FilmLabCLI",
      dependencies: [
        "FilmData", "FilmSentiment", "FilmSets", "FilmSimilarity", "FilmEvaluation", "FilmReports",
        "LinearAlgebra", argumentParser,
      ],
      swiftSettings: strict),

    // MARK: Tests
    .target(name: "_FilmTestSupport", path: "Tests/_FilmTestSupport", swiftSettings: strict),
    tests(of: "LinearAlgebra"),
    tests(of: "FilmData"),
    tests(of: "FilmSentiment", with: ["CTextMasks", "FilmData"], exclude: ["Golden"]),
    tests(of: "FilmSets", with: ["FilmData"]),
    tests(of: "FilmSimilarity", with: ["FilmData", "LinearAlgebra"]),
    tests(of: "FilmEvaluation", with: ["FilmData"]),
    tests(of: "FilmReports", with: ["FilmData", "FilmEvaluation"]),
    tests(of: "FilmLabCLI", exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
