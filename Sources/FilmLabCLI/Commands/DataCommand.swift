import ArgumentParser

/// The command `filmlab data`: public data sets of film reviews and ratings.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Find, fetch and convert public data sets of reviews and ratings.",
    discussion: """
      EXAMPLES
        filmlab data list
        filmlab data show movielens-1m
        filmlab data fetch movielens-1m
        filmlab data import movielens-1m --output ratings.csv
      """,
    subcommands: [
      DataListCommand.self, DataShowCommand.self, DataFetchCommand.self, DataImportCommand.self,
    ])
}
