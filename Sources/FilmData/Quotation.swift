extension StringProtocol {
  /// The text as a message can quote it: its first characters, an ellipsis for the rest, and no
  /// character that could move the cursor, change colours or break the line.
  ///
  /// - Parameter limit: how many Unicode scalars are kept, so that no message has megabytes.
  /// - Complexity: O(`limit`).
  package func quotable(limit: Int = 80) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(limit) {
      result.append(scalar.isHarmless ? scalar : "\u{FFFD}")
    }
    let isWhole = unicodeScalars.dropFirst(limit).isEmpty
    return isWhole ? String(result) : String(result) + "…"
  }
}

extension Unicode.Scalar {
  /// Whether a terminal just shows it: not a control character, not a change of direction.
  package var isHarmless: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
