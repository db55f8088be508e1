import Foundation
import _FilmTestSupport

/// An object of JSON as its keys and values.
typealias JSONObject = [String: Any]

extension CommandOutcome {
  /// The objects of standard output, one a line.
  func rows() throws -> [JSONObject] { try lines.map { try JSONRows.object(String($0)) } }

  /// Standard output as one object.
  func object() throws -> JSONObject { try JSONRows.object(output) }
}

/// Reads JSON with Foundation's parser, which is not the one under test.
enum JSONRows {
  struct NoObject: Error {
    var text: String
  }

  static func object(_ text: String) throws -> JSONObject {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let object = value as? JSONObject else { throw NoObject(text: text) }
    return object
  }

  static func array(_ text: String) throws -> [JSONObject] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let array = value as? [JSONObject] else { throw NoObject(text: text) }
    return array
  }

  /// The objects of a text, one a line.
  static func rows(_ text: String) throws -> [JSONObject] {
    try text.split(separator: "\n").map { try object(String($0)) }
  }
}

extension JSONObject {
  /// A number under a key.
  func number(_ key: String) -> Double? { self[key] as? Double }

  /// A text under a key.
  func text(_ key: String) -> String? { self[key] as? String }

  /// Objects under a key.
  func objects(_ key: String) -> [JSONObject] { self[key] as? [JSONObject] ?? [] }
}
