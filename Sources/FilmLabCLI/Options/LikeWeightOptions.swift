import ArgumentParser
import FilmAnalytics
import FilmSimilarity

/// How much likes, and pairs that are not liked, count in implicit ALS.
struct LikeWeightOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "als: weight of pairs that are not liked (default: \(Default(RankingMethod.Settings().als.unobservedWeight))).",
      valueName: "number"))
  var unobservedWeight: Double?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "als: confidence of a rating r, or of ln(1 + plays), is 1 + alpha·r (default: 0, of plays 1).",
      valueName: "number"))
  var alpha: Double?

  /// What was given.
  var given: GivenOptions {
    ["--unobserved-weight": unobservedWeight != nil, "--alpha": alpha != nil]
  }

  func validate() throws {
    if let unobservedWeight { try Need.positive(unobservedWeight, "--unobserved-weight") }
    if let alpha, !(alpha >= 0 && alpha.isFinite) {
      throw ValidationError("--alpha \(alpha): 0 or more is needed")
    }
  }
}

extension RankingMethod.Choices {
  /// What was given on the command line.
  init<Help>(_ factors: FactorOptions<Help>, _ weights: LikeWeightOptions, threads: Int?) {
    self.init()
    (self.factors, iterations) = (factors.factors, factors.iterations)
    (regularization, self.threads) = (factors.regularization, threads)
    (unobservedWeight, alpha) = (weights.unobservedWeight, weights.alpha)
  }
}
