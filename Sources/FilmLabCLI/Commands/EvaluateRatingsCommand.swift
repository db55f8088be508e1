import ArgumentParser
import FilmData
import FilmEvaluation
import FilmSimilarity

/// `filmlab evaluate ratings`: predicted against true ratings of users.
struct EvaluateRatingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ratings",
    abstract: "Train on ratings and predict others: RMSE and MAE.",
    discussion: """
      Reads MovieLens' ratings.csv, u.data and ratings.dat, plain user,item,rating, and the scores of \
      reviews (JSON lines with critic, film and score). Without --test a share is held out, by a seed; \
      --folds holds out each part once. A user or film that the training does not know is predicted \
      from what is known. Means of all, of users and of films and the bias model stand beside; the last \
      lines tell by how much the method named first differs, both resampled together.

      With --reviews, reviews without a score count with the rating that their text predicts; what that \
      is worth is told in a line of its own.

      METHODS
        mean      the mean of all ratings
        user      the mean of the user's ratings
        film      the mean of the film's ratings
        bias      how a user and a film are rated on average
        biased    and factors by alternating least squares: a second for a million ratings
        bayesian  Bayesian matrix factorisation: the most accurate, a minute

      EXAMPLES
        filmlab evaluate ratings ratings.csv --method biased
        filmlab evaluate ratings ratings.csv --split latest --method biased,bayesian
        filmlab evaluate ratings train.csv --test test.csv --method bayesian
        filmlab evaluate ratings reviews.jsonl --split film --reviews reviews.jsonl
      """)

  @Argument(help: "The ratings to train on, or all that there are.")
  var train: String

  @Option(
    name: .long,
    help: ArgumentHelp("The ratings to predict (default: a part is held out).", valueName: "file"))
  var test: String?

  @Option(
    name: .long,
    help: ArgumentHelp("How ratings are predicted; several with commas.", valueName: "method"))
  var method = MethodList<RatingMethod>([.bias])

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Reviews of the same films: those without a score count by their texts.", valueName: "file"))
  var reviews: [String] = []

  @OptionGroup(title: "Split") var splitting: SplitOptions
  @OptionGroup(title: "Factorisation") var prediction: PredictionOptions
  @OptionGroup(title: "Intervals") var bootstrap: BootstrapOptions
  @OptionGroup(title: "Output") var output: ReportOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func validate() throws {
    if test != nil, splitting.folds != nil || splitting.split != nil {
      throw ValidationError(
        "--test names what is predicted, --split and --folds part it from the others: leave out one"
      )
    }
  }

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      try output.check()
      let parts = try parts()
      if let folder = splitting.saveSplit {
        try SplitWriter.write(
          parts, to: folder, kind: test == nil ? splitting.kind.rawValue : "given",
          seed: bootstrap.seed)
      }
      let evaluation = RatingEvaluation(
        parts: parts, reviews: try readReviews(), prediction: prediction, bootstrap: bootstrap,
        isQuiet: output.quiet)
      let file = try OutputFile(path: output.output)
      let writer = ReportWriter(format: output.effectiveFormat, style: output.style)
      let results = try evaluation.results(method.methods)
      try file.write(
        writer.text(
          results.reports, comparisons: results.comparisons, counts: evaluation.counts))
      try file.commit()
      try MethodPage(
        title: "Ratings of \(MethodPage.name(test ?? train))", counts: evaluation.counts,
        seconds: results.seconds
      )
      .write(results.reports, results.comparisons, to: output)
    }
  }

  private func parts() throws -> [RatingPart] {
    let ratings = try read(train)
    guard let test else {
      return try splitting.splits(ratings, seed: bootstrap.seed, path: train)
        .map { RatingPart(ratings, $0) }
    }
    let part = RatingPart(training: ratings, held: try read(test))
    let leaked = part.leakedCount
    if leaked > 0 {
      output.note(
        "\(test): \(leaked) of \(part.held.count) ratings are in \(train) too: the figures are "
          + "better than they should be")
    }
    return [part]
  }

  private func read(_ path: String) throws -> RatingTable {
    let isReviews = [".jsonl", ".json", ".jsonl.gz", ".jsonl.zst"].contains { path.hasSuffix($0) }
    let (table, problems): (RatingTable, [RowProblems])
    if isReviews {
      (table, problems) = try ReviewedRatings.scores(path, bareScale: nil)
    } else {
      let (ratings, rows) = try RatingReader.read(Input(argument: path))
      (table, problems) = (ratings, [rows])
    }
    for rows in problems { rows.lines.forEach(output.note) }
    guard table.count > 0 else {
      Console.note("filmlab: \(path): no row has a rating, its user and its film")
      throw ExitStatus.badData
    }
    return table
  }

  private func readReviews() throws -> ReviewedRatings? {
    guard !reviews.isEmpty else { return nil }
    var found = ReviewedRatings()
    let model = try models.sentimentModel(output)
    for file in reviews { try found.read(file, model, bareScale: nil) }
    for problems in found.problems { problems.lines.forEach(output.note) }
    output.note(
      "\(found.unscoredCount) reviews without a score count by their texts")
    return found
  }
}
