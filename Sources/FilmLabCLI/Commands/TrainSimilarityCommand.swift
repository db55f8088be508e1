import ArgumentParser
import FilmAnalytics
import FilmData
import FilmReports
import FilmSentiment
import FilmSimilarity

/// `filmlab train similarity`: similar titles from ratings, reviews and facts.
struct TrainSimilarityCommand: TrainingCommand {
  static let configuration = CommandConfiguration(
    commandName: "similarity",
    abstract: "Train similar titles on ratings, critics' verdicts, review texts and film facts.",
    discussion: """
      Any of the inputs may be left out, but ratings or reviews are needed. Ratings are joined with \
      films by key, reviews with films by title, year and director. Writes films.csv, \
      factors.safetensors and model.json; the same data and seed give the same bytes.

      Without --ratings and --critics, what reviewers like is learnt from the reviews: by score, else \
      label, else the rating that the sentiment model predicts from the text. That makes the lists better \
      for users not trained on; with many users' ratings it gains nothing. --predicted-ratings and \
      --no-predicted-ratings override this.

      With --update, further users' ratings are added to a model without training: co-likes and \
      Popcornmeters are updated; words and themes stay.

      EXAMPLES
        filmlab train similarity --reviews reviews.jsonl.gz --output my/similarity
        filmlab train similarity --ratings ratings.csv --output my/similarity
        filmlab train similarity --update old --ratings new.csv --output newer
      """)

  @Option(
    name: .long, help: ArgumentHelp("Users' ratings of films.", valueName: "file"),
    completion: .file())
  var ratings: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Tables of films: titles, genres, links, directors, cast, texts; by the ratings' keys, by IMDb's "
        + "numbers, or by titles and years.", valueName: "file"),
    completion: .file())
  var films: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Critics' verdicts by the reviews' keys.", valueName: "file"),
    completion: .file())
  var critics: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Reviews with their texts.", valueName: "file"),
    completion: .file())
  var reviews: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How much a review of each file of --reviews counts, in their order (default: 1 each).",
      valueName: "n,n,…"))
  var weights: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Words of reviews, counted by film, instead of their texts.", valueName: "file"),
    completion: .file())
  var words: [String] = []

  @Flag(name: .long, help: "Train nothing if a well-known film stands twice.")
  var refuseTwins = false

  @Flag(
    name: .long, inversion: .prefixedNo,
    help:
      "Count reviews as ratings, by their texts if they have none (default: without other ratings)."
  )
  var predictedRatings: Bool?

  @OptionGroup var folder: ModelFolderOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Add the ratings of further users to this model instead of training one.",
      valueName: "folder"), completion: .directory)
  var update: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Reviews or ratings that a film needs.", valueName: "n"))
  var minimumCount = TrainingRules().minimumCount

  @Option(name: .long, help: ArgumentHelp("Factors of the review texts.", valueName: "n"))
  var textFactors = SimilarityConfiguration().text.factors

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Words of more than this share of the films are left out.", valueName: "number"))
  var maximumWordShare = SimilarityConfiguration().words.maximumFilmShare

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Leave out parts of the recipe, to measure what they gain: words, themes, co-likes, genres, expansion. "
        + "May be repeated.", valueName: "part,part,…"))
  var without: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Weight of the ratings' factors, in addition to co-likes; 0 trains none.", valueName: "n"))
  var ratingsWeight = SimilarityConfiguration().ratingsWeight

  @OptionGroup var factorization: FactorOptions<Help>

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Weight of pairs without a rating (default: \(Default(Help.usual.unobservedWeight))).",
      valueName: "number"))
  var unobservedWeight: Double?

  @Option(name: .long, help: ArgumentHelp("Seed of everything random.", valueName: "n"))
  var seed: UInt64 = 42

  @OptionGroup var notes: QuietOptions

  @OptionGroup(title: "Provenance") var origin: ProvenanceOptions
  @OptionGroup(title: "Fields") var fields: ReviewOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    if ratings.isEmpty, reviews.isEmpty, words.isEmpty {
      throw ValidationError("name --ratings, --reviews or both: there is nothing to train on")
    }
    if update != nil, ratings.isEmpty || !(reviews + critics + words).isEmpty {
      throw ValidationError(
        "--update takes --ratings, and --films for their titles; reviews and verdicts need a training"
      )
    }
    if predictedRatings == true, reviews.isEmpty {
      throw ValidationError("--predicted-ratings needs --reviews, whose texts they come from")
    }
    _ = try FileWeights.parse(weights, of: reviews)
    _ = try partsLeftOut()
    try Need.atLeastOne(minimumCount, "--minimum-count")
    try Need.factors(textFactors, "--text-factors")
    if !(maximumWordShare > 0 && maximumWordShare <= 1) {
      throw ValidationError(
        "--maximum-word-share \(maximumWordShare): above 0 and up to 1 is needed")
    }
    if !(ratingsWeight >= 0 && ratingsWeight.isFinite) {
      throw ValidationError("--ratings-weight \(ratingsWeight): 0 or more is needed")
    }
    if let unobservedWeight { try Need.positive(unobservedWeight, "--unobserved-weight") }
    try refuseUnused()
  }

  /// A model and what is told of it.
  typealias Trained = (model: SimilarityModel, lines: [String])

  var strictness: ReviewOptions? { fields }

  func train(_ control: JobControl) throws -> Trained {
    try update.map { try updated($0, control) } ?? trained(control)
  }

  func save(_ trained: Trained, to folder: String) throws { try trained.model.save(to: folder) }

  func report(_ trained: Trained) { trained.lines.forEach(note) }
}
