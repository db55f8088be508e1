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
      Reads MovieLens' ratings.csv, u.data and ratings.dat, and plain user,item,rating. A user or \
      film that the training does not know is predicted from what is known. The baseline is the \
      mean of the training's ratings.

      METHODS
        mean      the mean of all ratings
        bias      and how a user and a film are rated on average
        biased    and factors by alternating least squares: a second for a million ratings
        bayesian  Bayesian matrix factorisation: the most accurate, a minute

      EXAMPLES
        filmlab evaluate ratings train.csv --test test.csv
        filmlab evaluate ratings train.csv --test test.csv --method bayesian
        filmlab evaluate ratings train.csv --test test.csv --method bias,bayesian
      """)

  @Argument(help: "The ratings to train on.")
  var train: String

  @Option(name: .long, help: ArgumentHelp("The ratings to predict.", valueName: "file"))
  var test: String

  @Option(
    name: .long,
    help: ArgumentHelp("How ratings are predicted; several with commas.", valueName: "method"))
  var method = MethodList<RatingMethod>([.bias])

  @OptionGroup(title: "Factorisation") var prediction: PredictionOptions
  @OptionGroup(title: "Intervals") var bootstrap: BootstrapOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      let (training, trainProblems) = try RatingReader.read(Input(argument: train))
      let (held, testProblems) = try RatingReader.read(Input(argument: test))
      for problems in [trainProblems, testProblems] { problems.lines.forEach(output.note) }
      let ratings = InteractionMatrix(training)
      let baseline = try MeanRating(training: ratings)
      let reports = try method.methods.map { method in
        let model = try method.train(
          ratings, prediction, seed: bootstrap.seed, Progress(isQuiet: output.quiet))
        return (
          method.rawValue,
          try RatingReport(
            predictions: predictions(model, ratings, held),
            baselineRating: baseline.overall.mean, replicates: bootstrap.replicates,
            seed: bootstrap.seed)
        )
      }
      let file = try OutputFile(path: output.output)
      let writer = ReportWriter(format: output.formatForPeople, style: output.style)
      try file.write(
        writer.text(
          reports, counts: [("ratings", held.count), ("users", held.users.count)]))
      try file.commit()
    }
  }

  private func predictions(
    _ model: any RatingPredictor, _ ratings: InteractionMatrix, _ held: RatingTable
  ) -> [RatingPrediction] {
    let rows = held.users.identifiers.map { ratings.users[$0] }
    let columns = held.films.identifiers.map { ratings.films[$0] }
    return (0..<held.count).map { index in
      let estimate = model.estimate(
        row: rows[Int(held.userNumbers[index])], column: columns[Int(held.filmNumbers[index])])
      return RatingPrediction(
        predicted: estimate.mean, actual: Double(held.values[index]),
        cluster: Int(held.userNumbers[index]))
    }
  }
}
