public import ArgumentParser
import FilmAnalytics
public import FilmSimilarity

/// The settings of the methods that rank films, in the field's terms.
struct FactorizationOptions: ParsableArguments {
  /// What the help says of them.
  enum Help: FactorHelp {
    private static let als = RankingMethod.Settings().als
    private static let ease = EASE.Configuration()

    static let factors = "Latent dimensions (default: \(als.factors))."
    static let iterations = "Passes over the data (default: \(als.iterations))."
    static let regularization =
      "L2 penalty (default: als \(Default(als.regularization)), scaled by how often a user or film occurs; "
      + "ease \(Default(ease.regularization)))."
  }

  @OptionGroup var factorization: FactorOptions<Help>
  @OptionGroup var weights: LikeWeightOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How rows are solved: cholesky exactly; conjugateGradients faster and as well; blocks for "
        + "more than 256 factors (default: \(RankingMethod.Settings().als.solver.rawValue)).",
      valueName: "solver"))
  var solver: ImplicitALSConfiguration.Solver?

  @OptionGroup var threads: JobOptions

  /// Refuses what none of the methods would use.
  func validate(methods: [RankingMethod]) throws {
    if methods.contains(.als) { return }
    let solving: GivenOptions = ["--solver": solver != nil]
    if methods.contains(.ease) {
      let others: GivenOptions = [
        "--factors": factorization.factors != nil, "--iterations": factorization.iterations != nil,
      ]
      return try (others + weights.given + solving).refuse(
        "is for als: add it to --method, or leave it out")
    }
    try (factorization.given + weights.given + solving).refuse(
      "is for a factorization: add als to --method, or leave it out")
  }

  /// What was given of the settings of every method.
  var choices: RankingMethod.Choices {
    var choices = RankingMethod.Choices(factorization, weights, threads: threads.jobs)
    choices.solver = solver
    return choices
  }
}

extension ImplicitALSConfiguration.Solver: ExpressibleByArgument {}
