/// Compares the names of fields as people mean them: blanks around them and capitals do not count.
enum FieldName {
  /// The name without blanks around it, in lower case.
  static func folded(_ name: String) -> String {
    name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The place of the first of some names that a header has: as it is written, else as it is meant.
  static func index(of names: [String], in header: [String]) -> Int? {
    if let exact = names.lazy.compactMap({ header.firstIndex(of: $0) }).first { return exact }
    let header = header.map(folded)
    return names.lazy.compactMap { header.firstIndex(of: folded($0)) }.first
  }
}
