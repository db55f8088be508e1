import ArgumentParser

/// How results are written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, jsonl, json, csv
}

/// Where results go and how they look.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How results are written (default: table; jsonl for reviews through a pipe or into a "
        + "file, json for anything else into a file).", valueName: "format"))
  var format: OutputFormat?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write to this file, which appears whole or not at all (default: standard output).",
      valueName: "file"))
  var output: String?

  @Flag(name: [.short, .long], help: "Write no notes, progress or summary to standard error.")
  var quiet = false

  /// The format in force.
  var effectiveFormat: OutputFormat {
    format ?? (isFile || !Console.outputIsTerminal ? .jsonl : .table)
  }

  /// The format in force for results that are few: people read them even through a pipe.
  var formatForPeople: OutputFormat { format ?? (isFile ? .json : .table) }

  /// Whether results go to a file.
  var isFile: Bool { output != nil && output != "-" }

  var style: TerminalStyle { .standardOutput(toFile: isFile) }

  /// Tells something beside the results.
  func note(_ line: String) {
    if !quiet { Console.note(line) }
  }
}
