import ArgumentParser
import FilmData
import FilmReports

extension OutputFormat: ExpressibleByArgument {}

/// Where results go and how they look.
struct OutputOptions: ParsableArguments, NoteTaking {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How results are written (default: by the ending of the file's name; else table, jsonl for "
        + "reviews into a pipe or file, json for anything else into a file).",
      valueName: "format"))
  var format: OutputFormat?

  @OptionGroup var destination: DestinationOptions

  var output: String? { destination.output }
  var quiet: Bool { destination.quiet }
  var isFile: Bool { destination.isFile }
  var display: Display { destination.display }

  func validate() throws { _ = try destination.format(chosen: format) }

  /// The format in force.
  var effectiveFormat: OutputFormat {
    chosenFormat ?? (isFile || !Console.current.isTerminal ? .jsonl : .table)
  }

  /// The format in force for short results, which people read even through a pipe.
  var formatForPeople: OutputFormat { chosenFormat ?? (isFile ? .json : .table) }

  /// The format by the option, else by the ending of the file's name.
  var chosenFormat: OutputFormat? { format ?? (try? destination.format(chosen: nil)) }

  /// Writes a small result.
  func write(_ result: some ResultText) throws {
    try destination.write(result.text(formatForPeople, display))
  }

  func note(_ line: String) { destination.note(line) }
}
