public import ArgumentParser
import FilmAnalytics
public import FilmSimilarity

/// The settings of implicit ALS, in the field's terms.
struct FactorizationOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Latent dimensions.", valueName: "n"))
  var factors = 128

  @Option(name: .long, help: ArgumentHelp("Passes over the data.", valueName: "n"))
  var iterations = 16

  @Option(
    name: .long,
    help: ArgumentHelp(
      "L2 penalty (default: als 0.007, scaled by how often a user or film occurs; ease 300).",
      valueName: "number"))
  var regularization: Double?

  @Option(
    name: .long, help: ArgumentHelp("Weight of pairs without a rating.", valueName: "number"))
  var unobservedWeight = 0.3

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Confidence of a rating r, or of ln(1 + plays), is 1 + alpha·r (default: 0, of plays 1).",
      valueName: "number"))
  var alpha: Double?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How rows are solved: cholesky exactly; conjugateGradients faster and as well; blocks for "
        + "more than 256 factors.",
      valueName: "solver"))
  var solver = ImplicitALSConfiguration.Solver.conjugateGradients

  @Option(
    name: .long,
    help: ArgumentHelp("Worker threads (default: one per processor).", valueName: "count"))
  var jobs: Int?

  /// Refuses what none of the methods would use; the number of threads changes no result.
  func validate(methods: [RankingMethod]) throws {
    if methods.contains(.als) { return }
    let usual = RankingMethod.Settings().als
    let ofALS: GivenOptions = [
      "--factors": factors != usual.factors, "--iterations": iterations != usual.iterations,
      "--unobserved-weight": unobservedWeight != usual.unobservedWeight, "--alpha": alpha != nil,
      "--solver": solver != usual.solver,
    ]
    try ofALS.refuse("is for als: add it to --method, or leave it out")
    if methods.contains(.ease) { return }
    let ofBoth: GivenOptions = ["--regularization": regularization != nil]
    try ofBoth.refuse("is for als and ease: add one to --method, or leave it out")
  }

  func validate() throws {
    try Need.jobs(jobs)
    try Need.factors(factors)
    try Need.atLeastOne(iterations, "--iterations")
    if let regularization { try Need.positive(regularization, "--regularization") }
    try Need.positive(unobservedWeight, "--unobserved-weight")
  }

  /// The settings of every method.
  ///
  /// - Parameter weighted: whether the values are weights, as plays are.
  func settings(weighted: Bool) -> RankingMethod.Settings {
    var settings = RankingMethod.Settings()
    settings.als = ImplicitALSConfiguration(
      factors: factors, iterations: iterations,
      regularization: regularization ?? RankingMethod.Settings.usualRegularization,
      unobservedWeight: unobservedWeight, alpha: alpha ?? (weighted ? 1 : 0), solver: solver)
    settings.easeRegularization = regularization
    settings.threads = jobs
    return settings
  }
}

extension ImplicitALSConfiguration.Solver: ExpressibleByArgument {}
