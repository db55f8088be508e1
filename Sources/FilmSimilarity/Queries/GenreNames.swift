import Bytes

/// The names of genres that films have, among which one is found in any case, with or without hyphens and blanks.
package struct GenreNames: Sendable {
  private let names: [String]
  private let keys: [[UInt8]]

  /// - Parameter names: each name once, sorted.
  package init(_ names: [String]) {
    self.names = names
    keys = names.map(Self.key)
  }

  /// The places of a genre among the names: several where sources write it differently.
  ///
  /// - Parameter place: what is searched, for the error.
  /// - Throws: ``UnknownGenre`` with the nearest name.
  package func places(
    of name: String, in place: String = "the model"
  ) throws(UnknownGenre) -> [Int] {
    let key = Self.key(name)
    let found = keys.indices.filter { keys[$0] == key }
    if !found.isEmpty { return found }
    var distance = EditDistance()
    let edits = keys.enumerated().compactMap { number, other in
      key.withUnsafeBufferPointer { key in
        other.withUnsafeBufferPointer { distance.between($0, key, bound: 1 + key.count / 3) }
      }.map { (number, $0) }
    }
    let nearest = edits.min { $0.1 < $1.1 }.map { names[$0.0] }
    throw UnknownGenre(name: name, meant: nearest, known: names, place: place)
  }

  private static func key(_ name: String) -> [UInt8] {
    Array(name.lowercased().filter { $0.isLetter || $0.isNumber }.utf8)
  }
}
