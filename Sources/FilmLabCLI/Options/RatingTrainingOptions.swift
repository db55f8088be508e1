public import ArgumentParser
public import FilmAnalytics
import FilmSimilarity

/// How a model of ratings is trained; the method's default if not given.
struct RatingTrainingOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Latent dimensions (default: biased 30, als 128).", valueName: "n"))
  var factors: Int?

  @Option(
    name: .long,
    help: ArgumentHelp("Passes over the data (default: biased 8, als 16).", valueName: "n"))
  var iterations: Int?

  @Option(
    name: .long,
    help: ArgumentHelp("L2 penalty (default: biased 1.1, als 0.007).", valueName: "number"))
  var regularization: Double?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "als: weight of pairs that are not liked (default: 0.3).", valueName: "number"))
  var unobservedWeight: Double?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "als: confidence of a rating r, or of ln(1 + plays), is 1 + alpha·r (default: 0, of plays 1).",
      valueName: "number"))
  var alpha: Double?

  @Option(
    name: .long,
    help: ArgumentHelp("Worker threads (default: one per processor).", valueName: "count"))
  var jobs: Int?

  func validate() throws {
    try Need.jobs(jobs)
    try Need.factors(factors)
    try Need.atLeastOne(iterations, "--iterations")
    if let regularization { try Need.positive(regularization, "--regularization") }
    if let unobservedWeight { try Need.positive(unobservedWeight, "--unobserved-weight") }
    if let alpha, !(alpha >= 0 && alpha.isFinite) {
      throw ValidationError("--alpha \(alpha): 0 or more is needed")
    }
  }

  /// The first option given that only als has.
  var firstOfLikes: String? {
    if unobservedWeight != nil { return "--unobserved-weight" }
    return alpha == nil ? nil : "--alpha"
  }

  /// The settings of biased.
  var ratingSettings: RatingMethod.Settings {
    var settings = RatingMethod.Settings()
    (settings.factors, settings.iterations) = (factors, iterations)
    (settings.regularization, settings.threads) = (regularization, jobs)
    return settings
  }

  /// The settings of als.
  var likeSettings: RatingTraining.LikeSettings {
    var settings = RatingTraining.LikeSettings()
    (settings.factors, settings.iterations) = (factors, iterations)
    (settings.regularization, settings.threads) = (regularization, jobs)
    (settings.unobservedWeight, settings.alpha) = (unobservedWeight, alpha)
    return settings
  }
}

extension RatingTraining.Method: ExpressibleByArgument {}
