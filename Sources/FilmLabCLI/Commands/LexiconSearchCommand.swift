public import ArgumentParser
import FilmReports
public import FilmSentiment

/// `filmlab lexicon search`: the entries with certain words in them.
struct LexiconSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "List the entries with certain words in them.",
    discussion: """
      The pattern's words follow each other in an entry; * is any letters of a word, ? is one. Marks do \
      not matter for words: "funny" also finds NOT_funny; --mark chooses. With --regex \
      the pattern is a regular expression over the entry as the lexicon writes it.

      EXAMPLES
        filmlab lexicon search "waste of"
        filmlab lexicon search "un*able" --sort rating --count 50
        filmlab lexicon search "*" --mark not --sort valence --reverse
        filmlab lexicon search --regex "^too .* to$" --min-occurrences 100
      """)

  @Argument(help: "Words, possibly with * and ?.")
  var pattern: String

  @Flag(name: .long, help: "The pattern is a regular expression.")
  var regex = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only entries with this mark: plain, not (negated), but (after \"but\"), last (in the last "
        + "sentence).", valueName: "mark"))
  var mark: EntryKind?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only entries that training saw in at least this many reviews.", valueName: "n"))
  var minOccurrences = 0

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The order: by the largest strength (|valence| · √occurrences), valence, rating or "
        + "occurrences, or by text from A on.", valueName: "key"))
  var sort = LexiconSearch.Order.strength

  @Flag(name: .long, help: "The smallest first, or text from Z on.")
  var reverse = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("How many entries (default: 20 in a table, otherwise all).", valueName: "n"))
  var count: Int?

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Model") var models: ModelOptions
  @OptionGroup(title: "Lexicon") var lexicon: UserLexiconOptions

  func validate() throws {
    try Need.atLeastOne(count, "--count")
    if minOccurrences < 0 {
      throw ValidationError("--min-occurrences \(minOccurrences): 0 or more is needed")
    }
  }

  func run() throws {
    try ExitStatus.reporting {
      let search = LexiconSearch(
        regex ? .expression(pattern) : .words(pattern), kind: mark,
        minimumOccurrences: minOccurrences, order: sort, isReversed: reverse)
      let found = try search.entries(of: lexicon.sentimentModel(models, output).lexicon)
      let usual = output.formatForPeople == .table ? 20 : found.count
      let shown = Array(found.prefix(count ?? usual))
      try output.write(EntryResult(entries: shown))
      if shown.count < found.count {
        output.note("\(shown.count) of \(found.count) entries; --count shows more")
      } else if found.isEmpty {
        output.note("no entry fits \"\(Table.harmless(pattern))\"")
      }
    }
  }
}

extension EntryKind: ExpressibleByArgument {}

extension LexiconSearch.Order: ExpressibleByArgument {}
