import FilmReports
import Glibc

/// Standard error, where notes go, and what is known of the terminal.
enum Console {
  /// Writes a line to standard error.
  static func note(_ line: String) { write(line + "\n") }

  /// Writes to standard error without a line end.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  /// Whether standard error is a terminal.
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal; 100 where there is none.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return 100
  }

  /// What results are shown on: colours only where a terminal shows them and the user has not declined
  /// them (`NO_COLOR`).
  ///
  /// - Parameter isFile: whether results go to a file instead of standard output.
  static func display(isFile: Bool) -> Display {
    let isTerminal = !isFile && outputIsTerminal
    return Display(
      style: TerminalStyle(isEnabled: isTerminal && getenv("NO_COLOR") == nil), width: width,
      isTerminal: isTerminal)
  }
}
