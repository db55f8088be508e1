import ArgumentParser
import FilmData
import FilmReports

/// Where results go, in any format.
struct DestinationOptions: ParsableArguments, NoteTaking {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write to this file, which appears complete or not at all (default: standard output).",
      valueName: "file"))
  var output: String?

  @Flag(name: [.short, .long], help: "Write no notes, progress or summary to standard error.")
  var quiet = false

  /// Whether results go to a file.
  var isFile: Bool { output != nil && output != "-" }

  /// How results look at their destination.
  var display: Display { Console.current.display(toFile: isFile) }

  func validate() throws {
    guard let output else { return }
    if output.isEmpty { throw ValidationError("--output: the name of a file is needed") }
    for (ending, tool) in [(".gz", "gzip"), (".zst", "zstd")] where output.hasSuffix(ending) {
      throw ValidationError(
        "--output \(output): plain text is written; leave out \(ending), or end the command with "
          + "| \(tool) > \(output)")
    }
  }

  /// Opens the output.
  ///
  /// - Throws: `DataError` where the file cannot be written.
  func open() throws -> OutputFile {
    try OutputFile(path: output, standardOutput: Console.current.output)
  }

  /// Writes a whole text.
  func write(_ text: String) throws {
    let file = try open()
    try file.write(text)
    try file.commit()
  }

  func note(_ line: String) {
    if !quiet { Console.note(line) }
  }
}
