import ArgumentParser
import FilmReports
import FilmSentiment

/// `filmlab lexicon diff`: how two lexicons differ.
struct LexiconDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two lexicons: entries added, removed and changed the most.",
    discussion: """
      Lexicons are named by their file, their model's folder, or the folder of all models. Added \
      and removed entries are sorted by |valence| · √occurrences, changed ones by the change of valence.

      EXAMPLES
        filmlab lexicon diff Models my
        filmlab lexicon diff old/lexicon.tsv new/lexicon.tsv --count 30
        filmlab lexicon diff Models my --format csv --output changes.csv
      """)

  @Argument(help: "The first lexicon.", completion: .file())
  var first: String

  @Argument(help: "The second lexicon.", completion: .file())
  var second: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "How many entries of each kind (default: 10 in a table, otherwise all).", valueName: "n"))
  var count: Int?

  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws { try Need.atLeastOne(count, "--count") }

  func run() throws {
    try ExitStatus.reporting {
      let difference = LexiconDifference(
        from: try Lexicon(contentsOf: LexiconPath.file(first)),
        to: try Lexicon(contentsOf: LexiconPath.file(second)))
      let usual = output.formatForPeople == .table ? 10 : Int.max
      try output.write(LexiconDifferenceResult(difference, count: count ?? usual))
    }
  }
}
