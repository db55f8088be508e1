/// Different names in the order in which they first came.
struct NameList {
  private(set) var names: [String] = []
  private var known: Set<String> = []

  mutating func add(_ name: String) {
    if known.insert(name).inserted { names.append(name) }
  }

  func contains(_ name: String) -> Bool { known.contains(name) }

  /// Those of some keys that are no path into the object behind another of them.
  static func outer(_ keys: [String]) -> [String] {
    let known = Set(keys)
    return keys.filter { key in
      !key.indices.contains { key[$0] == "." && known.contains(String(key[..<$0])) }
    }
  }
}
