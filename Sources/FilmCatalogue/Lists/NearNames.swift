internal import Bytes
internal import FilmData

/// The names that someone may have meant who wrote one that nobody has.
struct NearNames {
  private var distance = EditDistance()
  private let wanted: [UInt8]
  /// Whether one word was written, which may be a part of a name.
  private let isOneWord: Bool
  private var found: [(name: String, edits: Int)] = []

  /// How many are named.
  private static let most = 3

  init(_ written: String) {
    wanted = Array(FactInsertion.key(written).utf8)
    isOneWord = TitleKey.words(of: written).count == 1
  }

  /// Considers a name.
  ///
  /// - Parameter key: its key, see `FactInsertion.key`.
  mutating func add(_ name: String, key: String) {
    let keys = isOneWord ? [key] + TitleKey.words(of: name) : [key]
    if let edits = least(keys) { found.append((name, edits)) }
  }

  private mutating func least(_ keys: [String]) -> Int? {
    var least: Int?
    for key in keys {
      if let edits = edits(key) { least = min(edits, least ?? edits) }
    }
    return least
  }

  private mutating func edits(_ key: String) -> Int? {
    var key = key
    // One typo in five letters: more would be another name.
    let bound = 1 + wanted.count / 5
    return key.withUTF8 { key in
      wanted.withUnsafeBufferPointer { distance.between($0, key, bound: bound) }
    }
  }

  /// The nearest, each once.
  var names: [String] {
    var names: [String] = []
    for (name, _) in found.sorted(by: { ($0.edits, $0.name) < ($1.edits, $1.name) })
    where !names.contains(name) { names.append(name) }
    return Array(names.prefix(Self.most))
  }
}
