public import ArgumentParser
public import FilmCatalogue
import FilmData
import FilmReports
import FoundationEssentials

/// `filmlab film`: a film's title page.
struct FilmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "film",
    abstract: "Print a film's title page: meters, consensus, reviews, similar titles.",
    discussion: """
      Reviews, ratings and facts come from your catalogue (filmlab import); without one, or for a film that it \
      does not have, the bundled films serve the page. The title is found as by filmlab similar, those of the \
      catalogue first. The consensus is made of counts: of verdicts, and of what reviews praise and blame; its \
      quotation is the sentence of the reviews that is most typical and clear. Verdicts that are predicted from \
      texts are marked.

      EXAMPLES
        filmlab film "The Mirror"
        filmlab film "The Mirror" --critics --all --sort newest
        filmlab film zerkalo --rotten
        filmlab film "#12" --format json
        filmlab film "The Mirror" --output mirror.html
      """)

  @Argument(
    help: "The film's title, with its year where several have it, its number, key or IMDb number.")
  var title: String

  @Flag(name: .long, help: "Show reviews by critics only.")
  var critics = false

  @Flag(name: .long, help: "Show reviews by the audience only.")
  var audience = false

  @Flag(name: .long, help: "Show fresh reviews only.")
  var fresh = false

  @Flag(name: .long, help: "Show rotten reviews only.")
  var rotten = false

  @Flag(
    name: .long, help: "Show all reviews, not only the first six by critics and by the audience.")
  var all = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Which reviews come first: telling (clear, of both sides as often as their shares allow), newest, best or worst.",
      valueName: "order"))
  var sort = PageChoice.Order.telling

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many reviews a Tomatometer needs: five, or the rule since August 2024, 2024 (10, 20 or 40 by box office).",
      valueName: "rule"))
  var firstScore = MeterRules.FirstScore.fromFive

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    if fresh, rotten { throw ValidationError("give one of --fresh and --rotten, or none for both") }
  }

  func run() throws {
    try ExitStatus.reporting {
      let store = try catalogue.openIfThere(notes: output)
      let models = try PageModels.load(
        sentiment: models.folder("sentiment"), similarity: models.folder("similarity"),
        forPageOf: title, in: store)
      // Without either there is no page at all.
      if store == nil, models.films == nil,
        let failure = models.failures.first(where: { $0.part == .similar })
      {
        throw failure.error
      }
      for failure in models.failures { output.note(ErrorWording.sentence(failure.error)) }
      let page = try TitlePages(catalogue: store, models: models).page(title, choice)
      if let sentence = PageMatchWords.sentence(page) { output.note(Table.harmless(sentence)) }
      try output.write(TitlePageResult(page, choice: choice))
    }
  }

  private var choice: PageChoice {
    var choice = PageChoice()
    choice.showsCritics = critics || !audience
    choice.showsAudience = audience || !critics
    choice.verdict = fresh ? .fresh : rotten ? .rotten : nil
    choice.order = sort
    choice.firstScore = firstScore
    if all { choice.reviewLimit = nil }
    return choice
  }
}

extension PageChoice.Order: ExpressibleByArgument {}
extension MeterRules.FirstScore: ExpressibleByArgument {}
