import ArgumentParser
import FilmData
import FilmReports

extension OutputFormat: ExpressibleByArgument {}

/// Where results go and how they look.
struct OutputOptions: ParsableArguments, NoteTaking {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How results are written (default: what the name of the file ends in; else table, jsonl for "
        + "reviews through a pipe or into a file, json for anything else into a file).",
      valueName: "format"))
  var format: OutputFormat?

  @OptionGroup var destination: DestinationOptions

  var output: String? { destination.output }
  var quiet: Bool { destination.quiet }
  var isFile: Bool { destination.isFile }
  var display: Display { destination.display }

  /// The format in force.
  var effectiveFormat: OutputFormat {
    format ?? formatOfName ?? (isFile || !Console.current.isTerminal ? .jsonl : .table)
  }

  /// The format in force for results that are few: people read them even through a pipe.
  var formatForPeople: OutputFormat { format ?? formatOfName ?? (isFile ? .json : .table) }

  /// The format that the name of the file ends in.
  private var formatOfName: OutputFormat? {
    guard let name = output, let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...]
    return ending == "md" ? .markdown : OutputFormat(rawValue: String(ending))
  }

  /// Writes a result that is small.
  func write(_ result: some ResultText) throws {
    try destination.write(result.text(formatForPeople, display))
  }

  func note(_ line: String) { destination.note(line) }
}
