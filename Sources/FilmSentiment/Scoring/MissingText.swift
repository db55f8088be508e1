import Bytes

/// Texts that stand for none: what programs write where a table has no value.
enum MissingText {
  /// As pandas, R, SQL and spreadsheets write it, in lower case.
  private static let marks: Set<String> = [
    "nan", "-nan", "none", "null", "nil", "na", "n/a", "<na>", "#na", "#n/a", "undefined",
  ]
  /// Longer texts are none of them; blanks around one count.
  static let longest = 16

  /// Whether a text is blank, or nothing but such a mark.
  static func contains(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = text.firstIndex(where: { $0 > ASCII.space }),
      let last = text.lastIndex(where: { $0 > ASCII.space })
    else { return true }
    let word = String(decoding: text[first...last], as: UTF8.self)
    return marks.contains(word.lowercased()) || word.unicodeScalars.allSatisfy(isBlank)
  }

  /// Whether nothing of a character is seen.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
  }
}
