import Foundation
import Testing

/// The version has one home, `FilmLab.version`, and all else that names it agrees.
@Suite struct VersionTests {
  private static let checkout = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private static func text(of path: String) throws -> String {
    try String(contentsOfFile: "\(checkout)/\(path)", encoding: .utf8)
  }

  /// As `Packaging/packaging.mk` reads it, from which packages, manual pages and tags have it.
  private static func version() throws -> Substring {
    let lines = try text(of: "Sources/FilmLabCLI/FilmLab.swift").split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("  static let version = \"") })
    return try #require(line.wholeMatch(of: /.*"([0-9]+\.[0-9]+\.[0-9]+)"/)).1
  }

  @Test func theChangelogBeginsWithIt() throws {
    let lines = try Self.text(of: "CHANGELOG.md").split(separator: "\n")
    let heading = try #require(lines.first { $0.hasPrefix("## ") })
    let match = try #require(
      heading.wholeMatch(of: /## (.+) \((?:unreleased|[0-9]{4}-[0-9]{2}-[0-9]{2})\)/), "\(heading)")
    #expect(match.1 == (try Self.version()))
  }

  @Test func theWebAPIHasIt() throws {
    let description = try Self.text(of: "Sources/FilmLabWeb/Resources/openapi.json")
    let match = try #require(description.firstMatch(of: /"version": "([^"]*)"/))
    #expect(match.1 == (try Self.version()))
  }

  /// `pyproject.toml` leaves the version to `make wheel`, or has the same.
  @Test func thePythonPackageHasNoOther() throws {
    guard let project = try? Self.text(of: "Packaging/python/pyproject.toml") else { return }
    for match in project.matches(of: /(?m)^version *= *"([^"]*)"/) {
      #expect(match.1 == (try Self.version()))
    }
  }
}
