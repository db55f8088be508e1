import ArgumentParser
import FilmData

/// How a report of many tables is written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, jsonl, csv, markdown
}

/// Where a report goes and how it looks.
struct ReportOptions: ParsableArguments, NoteTaking {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How results are written (default: table; json into a file).", valueName: "format"))
  var format: ReportFormat?

  @OptionGroup var destination: DestinationOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write a page of plots and tables as well: one file of HTML that needs nothing else.",
      valueName: "file"))
  var report: String?

  var output: String? { destination.output }
  var quiet: Bool { destination.quiet }
  var style: TerminalStyle { destination.style }

  /// The format in force.
  var effectiveFormat: ReportFormat { format ?? (destination.isFile ? .json : .table) }

  func note(_ line: String) { destination.note(line) }

  /// Asks whether everything could be written: before the work, not after it.
  ///
  /// - Throws: `DataError`.
  func check() throws {
    try OutputFile.check(output)
    try OutputFile.check(report)
  }

  func validate() throws {
    if let report, report == "-" || report == destination.output {
      throw ValidationError("--report \(report): name a file of its own, such as report.html")
    }
  }
}
