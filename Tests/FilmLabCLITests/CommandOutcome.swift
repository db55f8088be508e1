import _FilmTestSupport

/// What came of a command, whether it ran in this process or in one of its own.
protocol CommandOutcome {
  /// The exit status.
  var status: Int32 { get }
  /// What it wrote to standard output.
  var output: String { get }
  /// What it wrote to standard error.
  var errors: String { get }
}

extension CommandOutcome {
  /// The lines of standard output.
  var lines: [Substring] { output.split(separator: "\n") }
}

extension FilmlabProcess: CommandOutcome {}
