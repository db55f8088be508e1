import ArgumentParser
import FilmReports
import FilmSentiment

/// `filmlab lexicon show`: an entry's weights, how strong it is, and related entries.
struct LexiconShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show entries with their weights, their rank and related entries.",
    discussion: """
      Entries are found as people write them: "Not funny" is the entry not NOT_funny. The rank \
      goes by |valence| · √occurrences, as training chooses entries.

      EXAMPLES
        filmlab lexicon show masterpiece
        filmlab lexicon show "not funny" NOT_funny --count 5
        filmlab lexicon show dull --format json
      """)

  @Argument(help: "Entries: one to three words each.")
  var entries: [String]

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("How many longer runs of words to show.", valueName: "n"))
  var count = 10

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Model") var models: ModelOptions
  @OptionGroup(title: "Lexicon") var lexicon: UserLexiconOptions

  func validate() throws { try Need.atLeastOne(count, "--count") }

  func run() throws {
    try ExitStatus.reporting {
      let lexicon = try lexicon.sentimentModel(models, output).lexicon
      let related = try entries.map { text in
        guard let entry = lexicon.entry(meant: text) else {
          throw UnknownEntry(
            entry: text, suggestions: lexicon.suggestions(for: text).map(\.text))
        }
        return RelatedEntries(of: entry, in: lexicon)
      }
      try output.write(
        RelatedEntriesResult(related, count: count, total: lexicon.entries.count))
    }
  }
}
