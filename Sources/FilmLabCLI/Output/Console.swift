import FilmReports
import Glibc

/// Where the command writes and how it was called: the process's own streams, or those of a test.
struct Console: Sendable {
  /// Where results go.
  var output = STDOUT_FILENO
  /// Where notes, progress and errors go.
  var error = STDERR_FILENO
  /// The words after the name of the program.
  var arguments = Array(CommandLine.arguments.dropFirst())

  /// The console of the command that runs.
  @TaskLocal static var current = Console()

  /// Columns without a terminal.
  private static let usualWidth = 100

  /// Whether results go to a terminal.
  var isTerminal: Bool { isatty(output) == 1 }
  /// Whether notes go to a terminal.
  var errorIsTerminal: Bool { isatty(error) == 1 }

  /// Columns of the terminal.
  var width: Int {
    var size = winsize()
    if ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return Self.usualWidth
  }

  /// How results look: in colours on a terminal, unless the user has declined (`NO_COLOR`).
  func display(toFile: Bool) -> Display {
    let isShown = !toFile && isTerminal
    return Display(
      style: TerminalStyle(isEnabled: isShown && getenv("NO_COLOR") == nil), width: width,
      isTerminal: isShown)
  }

  /// Writes a line to standard output.
  static func print(_ line: String) { write(line + "\n", to: current.output) }

  /// Writes a line to standard error.
  static func note(_ line: String) { write(line + "\n") }

  /// Writes to standard error without a line end.
  static func write(_ text: String) { write(text, to: current.error) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      _ = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    }
  }
}
