import Glibc

/// Colours, only where a terminal shows them and the user has not declined (`NO_COLOR`).
struct TerminalStyle {
  enum Colour: Int {
    case red = 31
    case green = 32
    case yellow = 33
    case dim = 2
    case bold = 1
  }

  let isEnabled: Bool

  /// The style of what is written to standard output.
  static func standardOutput(toFile: Bool) -> TerminalStyle {
    TerminalStyle(
      isEnabled: !toFile && Console.outputIsTerminal && getenv("NO_COLOR") == nil)
  }

  /// A word in green or red, the bolder the more it brings to a score.
  func shade(_ valence: Double, _ text: String) -> String {
    let strength = abs(valence)
    guard isEnabled, strength >= 0.1 else { return text }
    let colour = (valence < 0 ? Colour.red : .green).rawValue
    let weight = strength >= 0.8 ? "1;" : strength >= 0.3 ? "" : "2;"
    return "\u{1B}[\(weight)\(colour)m\(text)\u{1B}[0m"
  }

  func apply(_ colour: Colour, _ text: String) -> String {
    isEnabled ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
