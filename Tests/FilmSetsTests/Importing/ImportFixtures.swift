import FilmData
import Foundation
import _FilmTestSupport

@testable import FilmSets

/// What an import writes.
struct Imported {
  var text: String
  var summary: SetImport.Summary

  /// Imports the files in a folder as a set that is read by `reader`.
  init(_ reader: SetReader, _ path: String) throws {
    let folder = try TemporaryFolder()
    let target = folder.path("out")
    let output = try OutputFile(path: target)
    let conversion = try SetImport(.made(url: nil, reader: reader), from: path)
    summary = try conversion.write(to: output, isCancelled: { false })
    try output.commit(isDurable: false)
    text = String(decoding: try folder.bytes(of: "out"), as: UTF8.self)
  }

  var lines: [Substring] { text.split(separator: "\n") }

  /// The rows as filmlab's own reader sees them: an import that it cannot read is of no use.
  func reviews() throws -> [Review] {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, as: "reviews.jsonl")
    var reviews: [Review] = []
    var reader = ReviewReader()
    try reader.read(.file(path)) { reviews.append($0) }
    return reviews
  }
}
