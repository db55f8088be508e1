/// Compares the names of fields regardless of case and of all signs but letters and digits: `Review Text`,
/// `review_text`, `reviewText` and `review.text` are one name.
package enum FieldName {
  /// The types that RecBole's files have behind a name and a colon, as in `rating:float`.
  private static let types: Set<Substring> = ["token", "token_seq", "float", "float_seq"]

  /// The name's letters and digits, in lower case, without RecBole's type; a name without any as it is.
  package static func folded(_ name: String) -> String {
    var rest = name[...]
    if let colon = rest.lastIndex(of: ":"), types.contains(rest[colon...].dropFirst()) {
      rest = rest[..<colon]
    }
    let plain = rest.lowercased().filter { $0.isLetter || $0.isNumber }
    return plain.isEmpty ? name : plain
  }

  /// The index of the first of some names that a header has: by exact match, else as it is meant.
  package static func index(of names: [String], in header: [String]) -> Int? {
    if let exact = names.lazy.compactMap({ header.firstIndex(of: $0) }).first { return exact }
    let header = header.map(folded)
    return names.lazy.compactMap { header.firstIndex(of: folded($0)) }.first
  }
}
