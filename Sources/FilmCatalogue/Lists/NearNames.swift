internal import Bytes

/// The names that someone may have meant who wrote one that nobody has.
struct NearNames {
  private var distance = EditDistance()
  private let wanted: [UInt8]
  private var found: [(name: String, edits: Int)] = []

  /// How many are named.
  private static let most = 3

  /// - Parameter key: the key of what was written, see `FactInsertion.key`.
  init(_ key: String) { wanted = Array(key.utf8) }

  /// Considers a name.
  mutating func add(_ name: String, key: String) {
    var key = key
    // One typo in five letters: more would be another name.
    let bound = 1 + wanted.count / 5
    let edits = key.withUTF8 { key in
      wanted.withUnsafeBufferPointer { distance.between($0, key, bound: bound) }
    }
    if let edits { found.append((name, edits)) }
  }

  /// The nearest, each once.
  var names: [String] {
    var names: [String] = []
    for (name, _) in found.sorted(by: { ($0.edits, $0.name) < ($1.edits, $1.name) })
    where !names.contains(name) { names.append(name) }
    return Array(names.prefix(Self.most))
  }
}
