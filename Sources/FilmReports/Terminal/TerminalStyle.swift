/// Colours of a terminal, or none.
package struct TerminalStyle: Sendable, Hashable {
  /// A colour or a weight, by its code (ECMA-48, "select graphic rendition").
  package enum Colour: Int, Sendable {
    case red = 31
    case green = 32
    case yellow = 33
    case dim = 2
    case bold = 1
  }

  /// Whether there are colours.
  package let isEnabled: Bool

  /// Makes a style.
  package init(isEnabled: Bool) { self.isEnabled = isEnabled }

  /// The least valence of a word that has a colour, that is not dim, and that is bold.
  static let (faint, usual, strong) = (0.1, 0.3, 0.8)

  /// A word in green or red, the bolder the more it adds to a score.
  package func shade(_ valence: Double, _ text: String) -> String {
    let strength = abs(valence)
    guard isEnabled, strength >= Self.faint else { return text }
    let colour = (valence < 0 ? Colour.red : .green).rawValue
    let weight = strength >= Self.strong ? "1;" : strength >= Self.usual ? "" : "2;"
    return "\u{1B}[\(weight)\(colour)m\(text)\u{1B}[0m"
  }

  /// Columns of a terminal that a text with colours takes.
  package static func width(_ text: String) -> Int {
    guard text.utf8.contains(0x1B) else { return Table.width(text) }
    // An escape sequence ends with its first letter, here always "m".
    let parts = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    let plain = parts.dropFirst().map { $0.drop { $0 != "m" }.dropFirst() }
    return Table.width(String(parts[0])) + plain.reduce(0) { $0 + Table.width(String($1)) }
  }

  /// A text in a colour.
  package func apply(_ colour: Colour, _ text: String) -> String {
    isEnabled ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
