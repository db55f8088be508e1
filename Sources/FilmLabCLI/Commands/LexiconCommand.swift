import ArgumentParser

/// The command `filmlab lexicon`, which looks inside the lexicon of the sentiment model.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Look inside the lexicon: one entry, a search, or how two lexicons differ.",
    discussion: """
      EXAMPLES
        filmlab lexicon show "not funny"
        filmlab lexicon search "too * to" --sort valence
        filmlab lexicon diff Models my
      """,
    subcommands: [LexiconShowCommand.self, LexiconSearchCommand.self, LexiconDiffCommand.self])
}
