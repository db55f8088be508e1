import ArgumentParser
import FilmData
import FilmReports

/// Where results go, in any format.
struct DestinationOptions: ParsableArguments, NoteTaking {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write to this file, which appears complete or not at all, compressed if its name ends in .gz or "
        + ".zst (default: standard output).",
      valueName: "file"), completion: .file())
  var output: String?

  @Flag(name: [.short, .long], help: "Write no notes, progress or summary to standard error.")
  var quiet = false

  @OptionGroup var colours: ColourOptions

  /// Whether results go to a file.
  var isFile: Bool { output != nil && output != "-" }

  /// How results look at their destination.
  var display: Display { Console.current.display(toFile: isFile, colours: colours.color) }

  func validate() throws {
    guard let output else { return }
    if output.isEmpty { throw ValidationError("--output: the name of a file is needed") }
    _ = try format(chosen: .table)
  }

  /// The format that the name of the file means; `nil` where it means none.
  ///
  /// - Parameter chosen: the format that was chosen by an option.
  /// - Throws: `ValidationError` for an ending that cannot be written.
  func format(chosen: OutputFormat?) throws -> OutputFormat? {
    guard let output, isFile else { return nil }
    do throws(UnwritableName) {
      return try OutputFormat.named(output, chosen: chosen)
    } catch {
      throw ValidationError("--output \(output): \(error)")
    }
  }

  /// Opens the output.
  ///
  /// - Throws: `DataError` where the file cannot be written.
  func open() throws -> OutputFile {
    try OutputFile(path: output, standardOutput: Console.current.output)
  }

  /// Writes a whole text; after Ctrl-C, none.
  func write(_ text: String) throws {
    try Interruption.check()
    let file = try open()
    try file.write(text)
    try file.commit()
  }

  func note(_ line: String) {
    if !quiet { Console.note(line) }
  }
}
