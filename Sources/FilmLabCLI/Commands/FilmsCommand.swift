import ArgumentParser

/// `filmlab films`: the films of the catalogue.
struct FilmsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "films",
    abstract: "List the films of the catalogue, and decide which of them are one.",
    discussion: """
      Without a subcommand films are listed: filmlab films list --help has the filters and orders.

      EXAMPLES
        filmlab films --genre Drama --year 1970s --sort tomatometer
        filmlab films --sort disagreement --minimum-reviews 50
        filmlab films doubtful
        filmlab films merge "#12" "#40"
        filmlab films split "Persona"
      """,
    subcommands: [
      FilmsListCommand.self, FilmsDoubtfulCommand.self, FilmsMergeCommand.self,
      FilmsSplitCommand.self,
    ], defaultSubcommand: FilmsListCommand.self)
}
