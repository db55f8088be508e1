public import ArgumentParser
import FilmReports
public import FilmSets

/// `filmlab data list`: the known public data sets.
struct DataListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the known public data sets, and which of them are here.",
    discussion: """
      "by hand" marks sets that a program cannot download; filmlab data show says where to get them.

      EXAMPLES
        filmlab data list
        filmlab data list --kind reviews --format json
      """)

  @Option(name: .long, help: ArgumentHelp("Only sets of this kind.", valueName: "kind"))
  var kind: DataSet.Kind?

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Data sets") var data: DataSetOptions

  func run() throws {
    try ExitStatus.reporting {
      let sets = try data.readRegistry().sets.filter { kind == nil || $0.kind == kind }
      try output.write(DataSetListResult(sets, folder: data.folder))
    }
  }
}

extension DataSet.Kind: ExpressibleByArgument {}
