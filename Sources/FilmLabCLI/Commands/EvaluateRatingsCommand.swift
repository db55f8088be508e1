import ArgumentParser
import FilmAnalytics
import FilmReports

/// `filmlab evaluate ratings`: predicted against true ratings of users.
struct EvaluateRatingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ratings",
    abstract: "Train on ratings and predict others: RMSE and MAE.",
    discussion: """
      Reads user,item,rating with the usual names of columns, MovieLens', the Netflix Prize's, RecBole's and \
      LIBMF's files, and JSON with critic, film and score. Of two ratings of a film by a user the latest \
      counts. Without --test, a random share is held out; \
      --folds holds out each part once. A user or film without training ratings gets the prediction of \
      the known one or of all. The baselines are the means of all, of users and of films and the bias \
      model; the last lines show how much the method named first differs from the others, both resampled \
      together.

      With --reviews, reviews without a score count with the rating that their text predicts; a line of \
      its own shows what that gains.

      With --compare, another program's predictions of the same held-out ratings are compared: user,item,prediction on \
      the ratings' scale. --save-split writes train.csv, on which it is to be trained, and test.csv, whose pairs it is to \
      predict; the same options then split in the same way. It is measured on the pairs that it predicts; pairs that it \
      lacks, others and predictions off the scale are counted in notes. p is the probability of so large a difference if \
      there is none.

      METHODS
        mean      the mean of all ratings
        user      the mean of the user's ratings
        film      the mean of the film's ratings
        bias      how a user and a film are rated on average
        biased    biases and factors by alternating least squares: fast
        bayesian  Bayesian matrix factorization: slower, the most accurate

      EXAMPLES
        filmlab evaluate ratings ratings.csv --method biased
        filmlab evaluate ratings ratings.csv --split latest --method biased,bayesian
        filmlab evaluate ratings train.csv --test test.csv --method bayesian
        filmlab evaluate ratings reviews.jsonl --split film --reviews reviews.jsonl
        filmlab evaluate ratings ratings.csv --save-split split
        filmlab evaluate ratings ratings.csv --compare surprise=theirs.csv
      """)

  @Argument(help: "The ratings to train on, or all ratings to split.", completion: .file())
  var train: String

  @Option(
    name: .long,
    help: ArgumentHelp("The ratings to predict (default: a part is held out).", valueName: "file"),
    completion: .file())
  var test: String?

  @Option(
    name: .long,
    help: ArgumentHelp("How ratings are predicted; several between commas.", valueName: "method"))
  var method = MethodList<RatingMethod>([.bias])

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Reviews of the same films: those without a score count by their texts.", valueName: "file"),
    completion: .file())
  var reviews: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The best rating of the scale (default: that of a source whose columns are known, else what the "
        + "ratings suggest).", valueName: "number"))
  var scale: Double?

  @OptionGroup(title: "Rivals") var rivals: RivalOptions
  @OptionGroup(title: "Split") var splitting: SplitOptions
  @OptionGroup(title: "Factorization") var prediction: PredictionOptions
  @OptionGroup(title: "Intervals") var bootstrap: BootstrapOptions
  @OptionGroup(title: "Output") var output: ReportOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    if let scale { try Need.positive(scale, "--scale") }
    _ = try rivals.rivals(besides: Self.names)
    if test != nil {
      try splitting.given.refuse("parts ratings, --test names those to predict: leave out one")
    }
    if reviews.isEmpty {
      let model: GivenOptions = ["--models": models.models != nil]
      try model.refuse("reads texts, which --reviews has: add that, or leave it out")
    }
    try prediction.validate(methods: method.methods)
  }

  /// The names of all methods, with reviews and without.
  private static let names = RatingMethod.allCases.flatMap {
    [$0.rawValue, $0.rawValue + "_and_reviews"]
  }

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      try output.check()
      let progress = Progress(isQuiet: output.quiet)
      defer { progress.finish() }
      var experiment = RatingExperiment(parts: try parts())
      if let folder = splitting.saveSplit {
        let kind = test == nil ? splitting.split(seed: bootstrap.seed).kind : nil
        try SplitFiles.write(experiment.parts, to: folder, kind: kind, seed: bootstrap.seed)
      }
      experiment.reviews = try readReviews()
      experiment.rivals = try rivals.rivals(besides: Self.names)
      experiment.settings = prediction.settings
      (experiment.replicates, experiment.seed) = (bootstrap.replicates, bootstrap.seed)
      let results = try experiment.run(
        method.methods, control: JobControl(progress, notes: output))
      progress.finish()
      results.rivals.flatMap(\.notes).forEach(output.note)
      try output.write(MethodsResult(results))
      let title = "Ratings of \(MethodsPage.name(test ?? train))"
      try output.writePage(MethodsPage(title: title, results: results).html)
    }
  }

  private func parts() throws -> [RatingPart] {
    let files = RatingFiles(notes: output, scale: scale)
    let ratings = try files.read(train)
    guard let test else {
      return try splitting.split(seed: bootstrap.seed).parts(of: ratings, path: train)
    }
    let part = try RatingPart(
      training: ratings, heldOut: try files.read(test), path: test, trainingPath: train)
    files.warnOfLeakage(part, test, in: train)
    return [part]
  }

  private func readReviews() throws -> ReviewedRatings? {
    guard !reviews.isEmpty else { return nil }
    var found = ReviewedRatings()
    let model = try models.sentimentModel(output)
    let problems = try reviews.flatMap { try found.read($0, model: model) }
    for problems in problems { ErrorWording.lines(problems).forEach(output.note) }
    output.note("\(found.unscoredCount) reviews without a score count by their texts")
    return found
  }
}
