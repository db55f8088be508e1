/// Different names in the order in which they first came.
struct NameList {
  private(set) var names: [String] = []
  private var known: Set<String> = []

  mutating func add(_ name: String) {
    if known.insert(name).inserted { names.append(name) }
  }

  func contains(_ name: String) -> Bool { known.contains(name) }
}
