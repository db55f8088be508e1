import ArgumentParser
import FilmAnalytics
import FilmReports
import FilmSimilarity

/// `filmlab recommend`: films for someone, from a file of their ratings.
struct RecommendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend",
    abstract: "Recommend films to someone, from a file of their ratings.",
    discussion: """
      Reads the exports of Letterboxd (its zip too), IMDb, Trakt, The Movie Database, Criticker, Filmweb and \
      Netflix, or a table with a film's title or key and a rating in each row: a CSV with a header such as \
      title,year,rating, or JSON. The scale is that of the source, else what the ratings suggest, which a \
      note reports; --scale states it. 3.5/4, B+ and 85/100 are understood. Of a film rated twice the latest \
      rating counts; series and episodes are left out. \
      Nothing is trained: the prediction is exact, with the standard deviation of a rating. The list is \
      ordered by stars less this deviation, the surest to please first. Films are found by their whole \
      title with the year within one, never by a part or a guess; those that the model does not know are \
      reported and skipped. Identifiers of MovieLens, IMDb or The Movie Database need --films, a table \
      with their titles.

      EXAMPLES
        filmlab recommend mine.csv
        filmlab recommend mine.csv --genre Drama --year ..1979 --format json
        filmlab recommend ratings.csv --user 3 --films movies.csv
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
    try Need.atLeastOne(count, "--count")
  }

  func run() throws {
    try ExitStatus.reporting {
      let (model, search) = try TitleSearch.loading(
        models.folder("similarity"), residence: .files)
      let included = try filter.isEmpty ? nil : filter.included(model)
      let ratings = try taste.ratings(file, search: search, fields: fields, notes: output)
      let stars: [(film: Int, stars: Double)]
      do {
        stars = try ratings.stars
      } catch {
        // A program is told by the object which titles are unknown.
        if output.effectiveFormat == .json { try write([], of: model, ratings) }
        throw error
      }
      let profile = TasteProfile(model, stars: stars)
      let list = profile.recommend(count: count) {
        (included?[$0] ?? true) && !ratings.seen.contains($0)
      }
      try write(list.map { .init($0) }, of: model, ratings)
      if list.isEmpty { output.note("no film that was not rated passes \(filter.description)") }
    }
  }

  private func write(
    _ entries: [RecommendationResult.Entry], of model: SimilarityModel, _ ratings: TasteRatings
  ) throws {
    try output.write(
      RecommendationResult(
        model: model, entries: entries, titles: LookedUpTitles(ratings, of: model), isRanked: true))
  }
}
