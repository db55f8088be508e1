import ArgumentParser
import FilmAnalytics

/// The settings of the methods that predict ratings; the method's default if not given.
struct PredictionOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Latent dimensions (default: 30).", valueName: "n"))
  var factors: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Passes over the data (default: biased 8, bayesian 250 after its burn-in).",
      valueName: "n"))
  var iterations: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "L2 penalty of biased (default: 1.1), weight of bayesian's priors (default: 1).",
      valueName: "number"))
  var regularization: Double?

  @Option(
    name: .long,
    help: ArgumentHelp("Worker threads (default: one per processor).", valueName: "count"))
  var jobs: Int?

  /// What changes a factorization; the number of threads changes no result.
  var given: GivenOptions {
    [
      "--factors": factors != nil, "--iterations": iterations != nil,
      "--regularization": regularization != nil,
    ]
  }

  /// Refuses what methods that factorize nothing would ignore.
  func validate(methods: [RatingMethod]) throws {
    if methods.contains(where: \.factorizes) { return }
    try given.refuse("is for a factorization: add --method biased or bayesian, or leave it out")
  }

  func validate() throws {
    try Need.jobs(jobs)
    try Need.factors(factors)
    try Need.atLeastOne(iterations, "--iterations")
    if let regularization { try Need.positive(regularization, "--regularization") }
  }

  /// The settings of every method.
  var settings: RatingMethod.Settings {
    var settings = RatingMethod.Settings()
    settings.factors = factors
    settings.iterations = iterations
    settings.regularization = regularization
    settings.threads = jobs
    return settings
  }
}
