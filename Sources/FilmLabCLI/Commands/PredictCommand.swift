public import ArgumentParser
public import FilmAnalytics
import FilmData
import FilmReports
import FilmSimilarity

/// `filmlab predict`: the stars that someone, or each of many users, will give to films.
struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Predict ratings of named films, for someone or for many users.",
    discussion: """
      With titles, the file has someone's ratings, as for filmlab recommend, and the bundled model \
      predicts stars with the standard deviation of a rating. With --pairs, it has the ratings of many \
      users: the method is trained on them and predicts each pair of a user and a film; only bayesian \
      gives a deviation. With titles, unknown films are reported and skipped; with pairs, unknown users \
      and films get the prediction of the known one or of all.

      EXAMPLES
        filmlab predict mine.csv Persona "Blade Runner"
        filmlab predict ratings.csv --pairs pairs.csv --method bayesian --format csv
      """)

  @Argument(help: "The file of ratings, or - for standard input.", completion: .file())
  var file: String

  @Argument(help: "Titles of films, or their keys.")
  var titles: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Pairs to predict: user,item.", valueName: "file"), completion: .file())
  var pairs: String?

  @Option(
    name: .long,
    help: ArgumentHelp("How pairs are predicted (default: biased).", valueName: "method"))
  var method: RatingMethod?

  @OptionGroup var taste: TasteOptions

  @Option(name: .long, help: ArgumentHelp("Seed of everything random.", valueName: "n"))
  var seed: UInt64 = 1

  @OptionGroup(title: "Factorization") var prediction: PredictionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Model") var models: ModelOptions
  @OptionGroup(title: "Fields") var fields: ReviewOptions

  func validate() throws {
    if titles.isEmpty == (pairs == nil) {
      throw ValidationError("name films, or give --pairs: one of the two is needed")
    }
    if pairs == nil, method != nil {
      throw ValidationError("--method trains on many users' ratings, for --pairs")
    }
    if pairs != nil, taste.user != nil {
      throw ValidationError(
        "--user chooses whose ratings count, for titles; --pairs name their users")
    }
  }

  func run() throws {
    try ExitStatus.reporting {
      if let pairs { try predictPairs(pairs) } else { try predictTitles() }
    }
  }

  private func predictTitles() throws {
    let (model, search) = try TitleSearch.loading(models.folder("similarity"), residence: .files)
    let wanted = try TitleMatchWords(search, notes: output).found(titles)
    let ratings = try taste.ratings(file, search: search, fields: fields, notes: output)
    let profile = TasteProfile(model, stars: try ratings.stars)
    for match in wanted.found where profile.ratedFilms.contains(match.film) {
      output.note("\(model.films[match.film].titleAndYear) is among the ratings already")
    }
    try output.write(
      RecommendationResult(
        model: model,
        entries: zip(profile.predict(wanted.found.map(\.film)), wanted.found).map {
          .init($0, match: $1)
        },
        titles: LookedUpTitles(ratings, of: model, notFound: wanted.unknown), isRanked: false))
  }

  private func predictPairs(_ pairs: String) throws {
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.finish() }
    var prediction = PairPrediction(
      ratingFile: file, pairFile: pairs, method: method ?? .biased, settings: prediction.settings,
      seed: seed)
    prediction.scale = fields.scale
    let predicted = try prediction.run(control: JobControl(progress, notes: output))
    progress.finish()
    try output.write(PairResult(predicted))
  }
}

extension RatingMethod: ExpressibleByArgument {}
