import ArgumentParser
import FilmAnalytics
import FilmData
import FilmReports
import FilmSentiment
import FilmSimilarity

/// `filmlab train similarity`: similar titles from ratings, reviews and facts.
struct TrainSimilarityCommand: ParsableCommand, NoteTaking {
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

  @Option(
    name: [.short, .long], help: ArgumentHelp("The model's folder.", valueName: "folder"),
    completion: .directory)
  var output: String

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

  @Option(name: .long, help: ArgumentHelp("Factors of the ratings.", valueName: "n"))
  var factors = SimilarityConfiguration().ratings.factors

  @Option(name: .long, help: ArgumentHelp("Passes over the ratings.", valueName: "n"))
  var iterations = SimilarityConfiguration().ratings.iterations

  @Option(name: .long, help: ArgumentHelp("L2 penalty of the ratings' factors.", valueName: "n"))
  var regularization = SimilarityConfiguration().ratings.regularization

  @Option(name: .long, help: ArgumentHelp("Weight of pairs without a rating.", valueName: "n"))
  var unobservedWeight = SimilarityConfiguration().ratings.unobservedWeight

  @Option(name: .long, help: ArgumentHelp("Seed of everything random.", valueName: "n"))
  var seed: UInt64 = 42

  @Flag(name: [.short, .long], help: "Show no progress and no figures.")
  var quiet = false

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
    try Need.factors(factors)
    try Need.atLeastOne(iterations, "--iterations")
    try Need.positive(regularization, "--regularization")
    try Need.positive(unobservedWeight, "--unobserved-weight")
    try refuseUnused()
  }

  private func refuseUnused() throws {
    if update != nil {
      try givenOfTraining.refuse(
        "is for a training; --update adds ratings without one: leave out one")
    }
    if ratingsWeight == 0 {
      try givenOfRatings.refuse(
        "shapes the factors of ratings, of which none are trained: add --ratings-weight, or leave it out"
      )
    }
  }

  func run() throws {
    try ExitStatus.reporting {
      try OutputFolder.check(output)
      let progress = Progress(isQuiet: quiet)
      defer { progress.finish() }
      let control = JobControl(progress, notes: self, reviews: fields)
      let model = try update.map { try updated($0, control) } ?? trained(control)
      progress.finish()
      try model.save(to: output)
    }
  }

  func note(_ line: String) { if !quiet { Console.note(line) } }

  /// What only the factors of ratings have.
  private var givenOfRatings: GivenOptions {
    let usual = SimilarityConfiguration().ratings
    return [
      "--factors": factors != usual.factors, "--iterations": iterations != usual.iterations,
      "--regularization": regularization != usual.regularization,
      "--unobserved-weight": unobservedWeight != usual.unobservedWeight,
    ]
  }

  /// What only a training has.
  private var givenOfTraining: GivenOptions {
    let usual = SimilarityConfiguration()
    let others: GivenOptions = [
      "--refuse-twins": refuseTwins, "--predicted-ratings": predictedRatings != nil,
      "--minimum-count": minimumCount != TrainingRules().minimumCount,
      "--text-factors": textFactors != usual.text.factors,
      "--maximum-word-share": maximumWordShare != usual.words.maximumFilmShare,
      "--without": !without.isEmpty, "--ratings-weight": ratingsWeight != usual.ratingsWeight,
      "--models": models.models != nil,
    ]
    return others + givenOfRatings + fields.givenOfReviews + fields.givenOfRatings
  }

  private func updated(_ folder: String, _ control: JobControl) throws -> SimilarityModel {
    var update = SimilarityUpdate(folder: folder, ratingFiles: ratings, filmFiles: films)
    update.scale = fields.scale
    let updated = try update.run(
      origin: origin.origin, control: control, didFind: { note($0.sentence) })
    note(
      "\(ratings.joined(separator: ", ")): a like is \(RatingScale.text(updated.scale.leastLike)) or more on "
        + "the scale \(updated.scale)")
    return updated.model
  }

  private func trained(_ control: JobControl) throws -> SimilarityModel {
    let countsReviews = predictedRatings ?? (ratings.isEmpty && critics.isEmpty)
    let trained = try training().run(
      origin: origin.origin, control: control,
      predictedRatings: countsReviews
        ? {
          .init(
            try models.sentimentModel(self), lexicon: models.folder("sentiment") + "/lexicon.tsv")
        } : nil,
      didRate: {
        note(
          "\($0.count) reviews by named reviewers count as ratings, \($0.predictedCount) of them by "
            + "their texts")
      })
    if let scale = trained.scale { note(scale.sentence(path: ratings.joined(separator: ", "))) }
    note(
      "\(Plural.text(trained.filmCount, "film")), \(trained.ratedCount) with a row in the film tables "
        + "or ratings, \(trained.reviewedCount) with reviews, \(trained.joinedCount) with both")
    note(trained.findings)
    return trained.model
  }

  private func partsLeftOut() throws -> Set<SimilarityPart> {
    Set(
      try without.flatMap { $0.split(separator: ",") }.map { name in
        guard let part = SimilarityPart(rawValue: String(name)) else {
          let known = SimilarityPart.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("--without \(name): the parts are \(known)")
        }
        return part
      })
  }

  private func note(_ findings: CatalogueFindings) {
    for twin in findings.twins { note(twin.sentence) }
    if findings.namelessReviewCount > 0 {
      note(
        "\(Plural.text(findings.namelessReviewCount, "review")) of "
          + "\(Plural.text(findings.namelessFilmCount, "film")) are of films that no table names")
    }
  }

  private func training() throws -> SimilarTitlesTraining {
    var training = SimilarTitlesTraining()
    training.ratingFiles = ratings
    training.filmFiles = films
    training.verdictFiles = critics
    training.reviewFiles = reviews
    training.reviewWeights = try FileWeights.parse(weights, of: reviews)
    training.wordFiles = words
    training.refusesTwins = refuseTwins
    training.format = fields.format
    training.rules.minimumCount = minimumCount
    training.configuration.words.maximumFilmShare = maximumWordShare
    training.configuration.ratingsWeight = ratingsWeight
    training.configuration.ratings.factors = factors
    training.configuration.ratings.iterations = iterations
    training.configuration.ratings.regularization = regularization
    training.configuration.ratings.unobservedWeight = unobservedWeight
    training.configuration.ratings.seed = seed
    training.configuration.text.factors = textFactors
    training.configuration.text.seed = seed
    training.configuration.leaveOut(try partsLeftOut())
    return training
  }
}
