import ArgumentParser

/// `filmlab films`: the films of the catalogue.
struct FilmsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "films",
    abstract: "Decide which films of the catalogue are one.",
    discussion: """
      EXAMPLES
        filmlab films doubtful
        filmlab films merge "#12" "#40"
        filmlab films split "Persona"
      """,
    subcommands: [
      FilmsDoubtfulCommand.self, FilmsMergeCommand.self, FilmsSplitCommand.self,
    ])
}
