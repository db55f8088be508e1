import ArgumentParser
import FilmCatalogue
import FilmData
import FilmReports

/// `filmlab search`: reviews of the catalogue in which words occur.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in the reviews of the catalogue.",
    discussion: """
      All words must occur, in any case, with or without accents; words between quotes are a phrase. Hits are \
      marked, in JSON by their first byte and the byte behind the last; of a long review the passage around \
      them is shown.

      EXAMPLES
        filmlab search "waste of time"
        filmlab search 'cinematography "long takes"' --fresh --limit 5
        filmlab search slow --film "The Mirror" --audience
      """)

  @Argument(help: "The words; a phrase between quotes.")
  var words: [String]

  @Flag(name: .long, help: "Only reviews by critics.") var critics = false
  @Flag(name: .long, help: "Only reviews by the audience.") var audience = false
  @Flag(name: .long, help: "Only fresh reviews.") var fresh = false
  @Flag(name: .long, help: "Only rotten reviews.") var rotten = false

  @Option(
    name: .long,
    help: ArgumentHelp("Only reviews of this film: its title or number.", valueName: "title"))
  var film: String?

  @Option(
    name: [.customShort("n"), .long], help: ArgumentHelp("How many reviews.", valueName: "n"))
  var limit = 20

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions

  func validate() throws {
    try Need.atLeastOne(limit, "--limit")
    if critics, audience {
      throw ValidationError("--critics and --audience exclude each other; leave out one, or both")
    }
    if fresh, rotten {
      throw ValidationError("--fresh and --rotten exclude each other; leave out one, or both")
    }
    if !search.hasWords { throw ValidationError("there is no word to search") }
  }

  func run() throws {
    try ExitStatus.reporting {
      let store = try catalogue.open(.read, notes: output)
      var search = search
      search.film = try film.map {
        try catalogue.film($0, in: store, notes: output).number
      }
      let found = try store.findReviews(search)
      try output.write(ReviewHitsResult(found.hits, words: search.words))
      if found.hits.isEmpty { output.note("no review \(conditions)has these words") }
      if found.areLatest {
        let most = Grouped.text(ReviewSearch.mostRanked)
        output.note(
          "more than \(most) reviews \(conditions)have these words: the latest \(most) of them were ranked"
        )
      }
    }
  }

  private var search: ReviewSearch {
    var search = ReviewSearch(words.joined(separator: " "))
    search.isAudience = audience ? true : critics ? false : nil
    search.verdict = fresh ? .fresh : rotten ? .rotten : nil
    search.limit = limit
    return search
  }

  private var conditions: String {
    let chosen = [
      critics ? "--critics" : nil, audience ? "--audience" : nil, fresh ? "--fresh" : nil,
      rotten ? "--rotten" : nil, film.map { "--film \($0)" },
    ].compactMap { $0 }
    return chosen.isEmpty ? "" : "that passes \(chosen.joined(separator: " ")) "
  }
}
