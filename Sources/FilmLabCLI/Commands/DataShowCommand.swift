import ArgumentParser
import FilmReports
import FilmSets

/// `filmlab data show`: all facts of one data set.
struct DataShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a data set: contents, source, licence, citation, and what import makes of it.",
    discussion: """
      EXAMPLES
        filmlab data show imdb
        filmlab data show movielens-1m --format json
      """)

  @Argument(help: "The name of a set, as filmlab data list shows it.")
  var name: String

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Data sets") var data: DataSetOptions

  func run() throws {
    try ExitStatus.reporting {
      let set = try data.readRegistry().set(named: name)
      try output.write(DataSetResult(set, folder: data.folder))
    }
  }
}
