import ArgumentParser
import FilmReports
import FilmSimilarity

/// `filmlab recommend`: films for someone, from a file of their ratings.
struct RecommendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend",
    abstract: "Recommend films to someone, from a file of their ratings.",
    discussion: """
      Each row of the file has a film's title or key and a rating: a CSV with a header such as \
      title,rating, or JSON lines. Plain numbers are stars of five, unless --scale says \
      otherwise; 3.5/4, B+ and 85/100 are understood; a year column distinguishes films of one title. \
      Nothing is trained: the prediction is exact, with the standard deviation of a rating. Films that \
      the model does not know are reported and skipped.

      EXAMPLES
        filmlab recommend mine.csv
        filmlab recommend mine.csv --genre Drama --year ..1979 --format json
      """)

  @Argument(help: "The file of ratings, or - for standard input.", completion: .file())
  var file: String

  @Option(name: [.short, .long], help: ArgumentHelp("How many films.", valueName: "n"))
  var count = 10

  @OptionGroup var taste: TasteOptions
  @OptionGroup(title: "Filters") var filter: FilmFilterOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Model") var models: ModelOptions
  @OptionGroup(title: "Fields") var fields: ReviewOptions

  func validate() throws {
    if count < 1 { throw ValidationError("--count \(count): at least 1 is needed") }
  }

  func run() throws {
    try ExitStatus.reporting {
      let (model, search) = try TitleSearch.loading(models.folder("similarity"))
      let included = try filter.isEmpty ? nil : filter.included(model)
      let profile = TasteProfile(
        model, stars: try taste.stars(file, search: search, fields: fields, notes: output))
      let list = profile.recommend(count: count) { included?[$0] ?? true }
      try output.write(RecommendationResult(model: model, predictions: list))
      if list.isEmpty { output.note("no film that was not rated passes \(filter.description)") }
    }
  }
}
