import Foundation
import _FilmTestSupport

@testable import FilmSets

/// The registry of public data sets.
final class RegistryReader: FuzzedReader {
  static let name = "registry"
  static let dictionary = [
    "\"name\"", "\"aliases\"", "\"url\"", "\"bytes\"", "\"checksum\"", "\"reader\"", "\"kind\"",
    "https://example.org/x.zip", "../", "null",
    "[", "]", "{", "}", "-1", "1e30", "sha256:", "md5:",
  ]
  static let seeds =
    [
      #"{"version":1,"sets":[{"name":"toy","title":"Toy","kind":"reviews","contents":"few","home":"https://example.org","#
        + #""advice":"ask","licence":"none","citation":"none","reader":"imdb"}]}"#,
      #"{"version":1,"sets":[]}"#, #"{"version":2}"#,
    ].map { Array($0.utf8) } + [bundled]
  static let longest = 4096

  private static var bundled: [UInt8] {
    let path = URL(filePath: #filePath).resolvingSymlinksInPath().pathComponents.dropLast(4)
      .joined(separator: "/")
    return (FileManager.default.contents(atPath: path + "/Datasets/registry.json")).map {
      Array($0.prefix(longest))
    } ?? []
  }

  private let file: MemoryFile

  init() throws { file = try MemoryFile() }

  func read(_ bytes: [UInt8]) throws {
    try file.write(bytes)
    guard let registry = try unlessRefused({ try Registry(contentsOf: file.path) }) else { return }
    for set in registry.sets {
      try promise(!set.name.contains("/") && set.name.first != ".", "\(set.name) leads elsewhere")
      try promise(
        set.fileName.map { !$0.contains("/") && $0 != ".." } ?? true, "a file leads elsewhere")
      try promise((try? registry.set(named: set.name)) == set, "\(set.name) is not found")
    }
    _ = try unlessRefused { try registry.set(named: "imdbb") }
  }
}

/// Archives: nothing is written outside the folder, and nothing is left of a broken one.
final class ArchivesReader: FuzzedReader {
  static let name = "archives"
  static let dictionary = [
    "../", "/etc/x", "a/b", "PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}", "ustar", "ratings.csv",
    "\0\0\0\0",
  ]
  static let seeds: [[UInt8]] = [
    TestArchive(files: ["a.txt": "A slow film.", "b/c.txt": "Dull."]),
    TestArchive([.init("../out.txt", content: "x"), .init("l", .symbolicLink, target: "/")]),
    TestArchive([.init("d", .folder), .init("d/e.csv", content: "title,rating\n")]),
  ].flatMap { [$0.tar, $0.zip] }
  static let longest = 4096

  private let file: MemoryFile
  private let folder: TemporaryFolder

  init() throws {
    file = try MemoryFile()
    folder = try TemporaryFolder()
  }

  func read(_ bytes: [UInt8]) throws {
    try file.write(bytes)
    let texts = try unlessRefused { try ArchiveTexts(file.path) { _ in true } }
    let path = folder.path("out")
    let isThere = try unlessRefused {
      try Unpacking(file.path, into: path, limit: 1 << 20).run()
      return true
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    try promise(left == (isThere == nil ? [] : ["out"]), "\(left) are left")
    if isThere != nil { try FileManager.default.removeItem(atPath: path) }
    if isThere != nil {
      try promise(texts != nil, "an archive that can be unpacked cannot be read")
    }
  }
}
