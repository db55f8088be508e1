import ArgumentParser
import FilmData
import FilmReports

/// Where a report of many tables goes and how it looks.
struct ReportOptions: ParsableArguments, NoteTaking {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How results are written (default: by the ending of the file's name; else table, json into a file).",
      valueName: "format"))
  var format: OutputFormat?

  @OptionGroup var destination: DestinationOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Also write a page of plots and tables: one file of HTML that needs nothing else.",
      valueName: "file"), completion: .file(extensions: ["html"]))
  var report: String?

  /// The format in force.
  private var effectiveFormat: OutputFormat {
    format ?? (try? destination.format(chosen: nil)) ?? (destination.isFile ? .json : .table)
  }

  var quiet: Bool { destination.quiet }

  func note(_ line: String) { destination.note(line) }

  /// Checks that everything can be written: before the work, not after it.
  ///
  /// - Throws: `DataError`.
  func check() throws {
    try OutputFile.check(destination.output)
    try OutputFile.check(report)
  }

  /// Writes a report, unless it is to be a page.
  func write(_ result: some ResultText) throws {
    guard effectiveFormat != .html else { return }
    try destination.write(result.text(effectiveFormat, destination.display))
  }

  /// Writes the page, if one was requested.
  func writePage(_ html: @autoclosure () -> String) throws {
    if effectiveFormat == .html { try destination.write(html()) }
    guard let report else { return }
    let file = try OutputFile(path: report)
    try file.write(html())
    try file.commit()
    note("\(report): the report as a page")
  }

  func validate() throws {
    _ = try destination.format(chosen: format)
    if let report, report == "-" || report == destination.output {
      throw ValidationError("--report \(report): name a file of its own, such as report.html")
    }
  }
}
