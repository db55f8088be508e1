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

      EXAMPLES
        filmlab evaluate ratings train.csv --test test.csv
        filmlab evaluate ratings train.csv --test test.csv --method mean
      """)

  /// How ratings are predicted.
  enum Method: String, ExpressibleByArgument, CaseIterable {
    /// The mean of all ratings.
    case mean
    /// Mean plus the user's and the film's bias.
    case bias
  }

  @Argument(help: "The ratings to train on.")
  var train: String

  @Option(name: .long, help: ArgumentHelp("The ratings to predict.", valueName: "file"))
  var test: String

  @Option(name: .long, help: ArgumentHelp("How ratings are predicted.", valueName: "method"))
  var method = Method.bias

  @OptionGroup(title: "Intervals") var bootstrap: BootstrapOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      let (training, trainProblems) = try RatingReader.read(Input(argument: train))
      let (held, testProblems) = try RatingReader.read(Input(argument: test))
      for problems in [trainProblems, testProblems] { problems.lines.forEach(output.note) }
      let model = try BiasModel(training: InteractionMatrix(training))
      let report = try RatingReport(
        predictions: predictions(model, held), baselineRating: model.globalMean,
        replicates: bootstrap.replicates, seed: bootstrap.seed)
      let file = try OutputFile(path: output.output)
      let writer = ReportWriter(format: output.formatForPeople, style: output.style)
      try file.write(
        writer.text(
          report, method: method.rawValue,
          counts: [("ratings", held.count), ("users", held.users.count)]))
      try file.commit()
    }
  }

  private func predictions(_ model: BiasModel, _ held: RatingTable) -> [RatingPrediction] {
    (0..<held.count).map { index in
      let rating = held[index]
      let predicted =
        method == .mean
        ? model.globalMean : model.rating(ofUser: rating.user, film: rating.film)
      return RatingPrediction(
        predicted: predicted, actual: rating.value, cluster: Int(held.userNumbers[index]))
    }
  }
}
