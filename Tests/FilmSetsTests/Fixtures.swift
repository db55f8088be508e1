import Foundation
import _FilmTestSupport

@testable import FilmSets

extension DataSet {
  /// A set that tests serve themselves.
  static func made(
    url: String?, bytes: Int? = nil, checksum: String? = nil, reader: SetReader = .movieLens
  ) -> DataSet {
    DataSet(
      name: "made", title: "Made", kind: .ratings, contents: "Four ratings.",
      home: "https://example.org/made", url: url, advice: url == nil ? "ask around" : nil,
      bytes: bytes, checksum: checksum.flatMap { Checksum($0) }, licence: "None.",
      citation: "Nobody.", reader: reader)
  }
}

extension TemporaryFolder {
  /// Writes a file in folders that are made for it; returns its path.
  @discardableResult
  func write(_ text: String, in path: String) throws -> String {
    let parts = path.split(separator: "/").dropLast()
    if !parts.isEmpty { try makeFolder(parts.joined(separator: "/")) }
    return try write(text, as: path)
  }

  /// Every file and folder below, by its path from here, sorted.
  func everything() -> [String] {
    (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
  }
}
