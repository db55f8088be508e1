import ArgumentParser

/// What takes notes: lines for people that are no results.
protocol NoteTaking {
  /// Tells something beside the results.
  func note(_ line: String)
}

/// Where results go, whatever their format.
struct DestinationOptions: ParsableArguments, NoteTaking {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write to this file, which appears whole or not at all (default: standard output).",
      valueName: "file"))
  var output: String?

  @Flag(name: [.short, .long], help: "Write no notes, progress or summary to standard error.")
  var quiet = false

  /// Whether results go to a file.
  var isFile: Bool { output != nil && output != "-" }

  var style: TerminalStyle { .standardOutput(toFile: isFile) }

  func validate() throws {
    guard let output else { return }
    if output.isEmpty { throw ValidationError("--output: the name of a file is needed") }
    for (ending, tool) in [(".gz", "gzip"), (".zst", "zstd")] where output.hasSuffix(ending) {
      throw ValidationError(
        "--output \(output): plain text is written; leave out \(ending), or end the command with "
          + "| \(tool) > \(output)")
    }
  }

  func note(_ line: String) {
    if !quiet { Console.note(line) }
  }
}
