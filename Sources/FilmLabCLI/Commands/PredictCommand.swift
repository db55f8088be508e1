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
      gives a deviation. With neither, the file has the pairs, and the model of filmlab train ratings that --models names \
      predicts them without training; with it and titles, someone's ratings are folded into that model. With titles, \
      unknown films are reported and skipped; with pairs, unknown users and films are counted and get the prediction of \
      the known one or of all.

      EXAMPLES
        filmlab predict mine.csv Persona "Blade Runner"
        filmlab predict ratings.csv --pairs pairs.csv --method bayesian --format csv
        filmlab predict pairs.csv --models my --output predicted.csv
      """)

  @Argument(
    help: "The file of ratings, or of pairs for a trained model; - is standard input.",
    completion: .file())
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

  @Option(
    name: .long, help: ArgumentHelp("Seed of everything random. (default: 1)", valueName: "n"))
  var seed: UInt64?

  @OptionGroup(title: "Factorization") var prediction: PredictionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Model") var models: ModelOptions
  @OptionGroup(title: "Fields") var fields: ReviewOptions

  func validate() throws {
    if !titles.isEmpty, pairs != nil {
      throw ValidationError("name films, or give --pairs, not both")
    }
    try fields.givenOfReviews.refuse("is for reviews: ratings have no such field")
    guard pairs == nil else { return try validateTraining() }
    if method != nil {
      throw ValidationError("--method trains on many users' ratings, for --pairs")
    }
    let seed: GivenOptions = ["--seed": seed != nil]
    try (prediction.factorization.given + seed + prediction.threads.given).refuse(
      "is for a training, with --pairs: add that, or leave it out")
    if titles.isEmpty { try validateModel() }
  }

  func run() throws {
    try ExitStatus.reporting {
      if let pairs {
        try predictPairs(pairs)
      } else if titles.isEmpty, let folder = models.ratings {
        try predictPairs(by: folder)
      } else if RatingModel.isModel(models.films) {
        try predictTitles(by: models.films)
      } else {
        try predictTitles()
      }
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

  private func predictTitles(by folder: String) throws {
    let model = try RatingModel(contentsOf: folder, residence: .files)
    let search = TitleSearch(model.films)
    let wanted = try TitleMatchWords(search, notes: output).found(titles)
    let ratings = try taste.ratings(file, search: search, fields: fields, notes: output)
    let profile = try ratings.profile(model, user: taste.user)
    try output.write(
      RatedListResult(
        model: model, profile: profile, list: profile.predict(wanted.found.map(\.film)),
        titles: LookedUpTitles(ratings, of: model.films, notFound: wanted.unknown), isRanked: false)
    )
  }
}

extension RatingMethod: ExpressibleByArgument {}
