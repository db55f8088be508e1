import FilmData

extension Table {
  /// Columns of a terminal that a text takes: wide characters and emoji take two.
  package static func width(_ text: String) -> Int {
    text.utf8.count == text.unicodeScalars.count
      ? text.utf8.count
      : text.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF:
      return 2
    default:
      return 1
    }
  }

  /// An untrusted text without control characters, with which it could move the cursor, change colours or
  /// break the line.
  package static func harmless(_ text: String) -> String {
    guard !text.unicodeScalars.allSatisfy(\.isHarmless) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(scalar.isHarmless ? scalar : "\u{FFFD}") }
    return String(result)
  }

  /// Shortens a text to a number of columns, with an ellipsis; control characters are replaced.
  package static func shortened(_ text: String, to width: Int) -> String {
    let text = harmless(text)
    if Self.width(text) <= width { return text }
    var result = ""
    var used = 0
    for character in text {
      let next = Self.width(of: character)
      if used + next > max(0, width - 1) { break }
      result.append(character)
      used += next
    }
    return result + "…"
  }
}
