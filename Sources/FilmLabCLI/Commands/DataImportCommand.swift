import ArgumentParser
import FilmData
import FilmReports
import FilmSets

/// `filmlab data import`: converts a set's own files to filmlab's formats.
struct DataImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Convert a data set to filmlab's own formats.",
    discussion: """
      Ratings become a CSV of user,item,rating,timestamp, reviews become JSON lines; filmlab data \
      show says what a set's rows have. The files are those that filmlab data fetch unpacked, or \
      those that --from names: a folder, an archive, or the file itself if the set is one file.

      EXAMPLES
        filmlab data import movielens-1m --output ratings.csv
        filmlab data import imdb --from Downloads/aclImdb_v1.tar.gz -o imdb.jsonl
        filmlab data import rotten-tomatoes-leone --from Downloads -o critics.jsonl
      """)

  @Argument(help: "The name of a set, as filmlab data list shows it.")
  var name: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The set's folder, archive or file (default: where filmlab data fetch put it).",
      valueName: "path"), completion: .file())
  var from: String?

  @OptionGroup(title: "Output") var destination: DestinationOptions
  @OptionGroup(title: "Data sets") var data: DataSetOptions

  func run() throws {
    try ExitStatus.reporting {
      let set = try data.readRegistry().set(named: name)
      let progress = Progress(isQuiet: destination.quiet)
      defer { progress.finish() }
      let source = try ImportSource(
        of: set, from: from, in: data.folder, progress: { progress.update(set.name, $0) },
        isCancelled: { Interruption.isRequested })
      let conversion = try SetImport(set, from: source.path)
      let file = try destination.open()
      let summary = try write(conversion, to: file, progress)
      try file.commit()
      progress.finish()
      if destination.quiet { return }
      for problems in summary.problems {
        ErrorWording.lines(problems).forEach(Console.note)
      }
      let noun = set.kind == .ratings ? "rating" : "review"
      Console.note("\(Plural.text(summary.rows, noun)) of \(Table.harmless(set.title))")
      if let rows = set.rows, rows != summary.rows {
        Console.note(
          "the set has \(Plural.text(rows, noun)): these files are another set, or a part of this one"
        )
      }
    }
  }

  private func write(
    _ conversion: SetImport, to file: OutputFile, _ progress: Progress
  ) throws -> SetImport.Summary {
    do {
      return try conversion.write(
        to: file, progress: { progress.update(conversion.name, $0) },
        isCancelled: { Interruption.isRequested })
    } catch FilmSetsError.cancelled {
      progress.finish()
      // Standard output has its rows already.
      Console.note(destination.isFile ? "stopped; nothing was written" : "stopped")
      throw ExitCode(Interruption.exitStatus)
    }
  }
}
