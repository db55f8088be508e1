import ArgumentParser
import FilmAnalytics
import FilmSimilarity

/// The settings of the methods that predict ratings.
struct PredictionOptions: ParsableArguments {
  /// What the help says of them.
  enum Help: FactorHelp {
    private static let biased = BiasedConfiguration()
    private static let bayesian = BayesianConfiguration()

    static let factors = "Latent dimensions (default: \(biased.factors))."
    static let iterations =
      "Passes over the data (default: biased \(biased.iterations), bayesian \(bayesian.iterations) after its burn-in)."
    static let regularization =
      "L2 penalty of biased (default: \(Default(biased.regularization))), weight of bayesian's priors "
      + "(default: \(Default(bayesian.regularization)))."
  }

  @OptionGroup var factorization: FactorOptions<Help>
  @OptionGroup var threads: JobOptions

  /// Refuses what methods that factorize nothing would ignore.
  func validate(methods: [RatingMethod]) throws {
    if methods.contains(where: \.factorizes) { return }
    try factorization.given.refuse(
      "is for a factorization: add --method biased or bayesian, or leave it out")
  }

  /// The settings of every method.
  var settings: RatingMethod.Settings {
    RatingMethod.Settings(factorization, threads: threads.jobs)
  }
}

extension RatingMethod.Settings {
  /// What was given on the command line.
  init<Help>(_ factors: FactorOptions<Help>, threads: Int?) {
    self.init()
    (self.factors, iterations) = (factors.factors, factors.iterations)
    (regularization, self.threads) = (factors.regularization, threads)
  }
}
