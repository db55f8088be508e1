import Foundation
import Testing
import _FilmTestSupport

/// What tests of `filmlab evaluate` share.
enum EvaluationFiles {
  static func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, as: name) }
    return folder
  }

  /// Whether keys stand in this order in the text of an object.
  static func areInOrder(_ keys: [String], _ json: String) -> Bool {
    let places = keys.compactMap { json.range(of: "\"\($0)\":")?.lowerBound }
    return places.count == keys.count && places == places.sorted()
  }
}
