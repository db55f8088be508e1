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

  /// A word in green or red, the bolder the more it adds to a score.
  package func shade(_ valence: Double, _ text: String) -> String {
    let strength = abs(valence)
    guard isEnabled, strength >= 0.1 else { return text }
    let colour = (valence < 0 ? Colour.red : .green).rawValue
    let weight = strength >= 0.8 ? "1;" : strength >= 0.3 ? "" : "2;"
    return "\u{1B}[\(weight)\(colour)m\(text)\u{1B}[0m"
  }

  /// A text in a colour.
  package func apply(_ colour: Colour, _ text: String) -> String {
    isEnabled ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
