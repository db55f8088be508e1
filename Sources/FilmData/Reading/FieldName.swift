/// Compares the names of fields regardless of case and of blanks around them.
enum FieldName {
  /// The name without blanks around it, in lower case.
  static func folded(_ name: String) -> String {
    name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The index of the first of some names that a header has: by exact match, else regardless of case
  /// and blanks.
  static func index(of names: [String], in header: [String]) -> Int? {
    if let exact = names.lazy.compactMap({ header.firstIndex(of: $0) }).first { return exact }
    let header = header.map(folded)
    return names.lazy.compactMap { header.firstIndex(of: folded($0)) }.first
  }
}
