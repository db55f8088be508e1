/// Compares the names of fields regardless of case, blanks, underscores, hyphens and points: `Review Text`,
/// `review_text`, `reviewText` and `review.text` are one name.
package enum FieldName {
  /// The name's letters, figures and other signs, in lower case.
  package static func folded(_ name: String) -> String {
    name.lowercased().filter { !$0.isWhitespace && !"_-.".contains($0) }
  }

  /// The index of the first of some names that a header has: by exact match, else as it is meant.
  package static func index(of names: [String], in header: [String]) -> Int? {
    if let exact = names.lazy.compactMap({ header.firstIndex(of: $0) }).first { return exact }
    let header = header.map(folded)
    return names.lazy.compactMap { header.firstIndex(of: folded($0)) }.first
  }
}
