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

  func apply(_ colour: Colour, _ text: String) -> String {
    isEnabled ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
