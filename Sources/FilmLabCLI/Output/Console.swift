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

  /// Whether the cursor of the terminal for notes can be moved, as the line of progress needs.
  var canRedraw: Bool { errorIsTerminal && !isDumb }

  /// Whether the terminal only prints: `TERM=dumb`, as in editors and logs.
  private var isDumb: Bool { Self.variable("TERM") == "dumb" }

  /// Columns of the terminal; without one, those that `COLUMNS` says.
  var width: Int {
    var size = winsize()
    if ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    let wanted = Self.variable("COLUMNS").flatMap { Int($0) } ?? 0
    return wanted > 0 ? wanted : Self.usualWidth
  }

  /// How results look: in colours on a terminal that has them, unless the user has declined
  /// (`NO_COLOR`, see no-color.org).
  func display(toFile: Bool, colours: ColourChoice = .auto) -> Display {
    let isShown = !toFile && isTerminal
    let isColoured =
      switch colours {
      case .auto: isShown && !isDumb && Self.variable("NO_COLOR") == nil
      case .always: true
      case .never: false
      }
    return Display(
      style: TerminalStyle(isEnabled: isColoured), width: width, isTerminal: isShown)
  }

  /// A variable of the environment; `nil` where it is empty or missing.
  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
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
