public import ArgumentParser
public import FilmSimilarity
import FoundationEssentials

/// The settings of implicit ALS, in the field's terms.
struct FactorisationOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Latent dimensions.", valueName: "n"))
  var factors = 128

  @Option(name: .long, help: ArgumentHelp("Passes over the data.", valueName: "n"))
  var iterations = 16

  @Option(
    name: .long,
    help: ArgumentHelp(
      "L2 penalty (default: als 0.007, scaled by how often a user or film comes; ease 300).",
      valueName: "number"))
  var regularization: Double?

  @Option(
    name: .long, help: ArgumentHelp("Weight of pairs without a rating.", valueName: "number"))
  var unobservedWeight = 0.3

  @Option(
    name: .long,
    help: ArgumentHelp("Confidence of a rating r is 1 + alpha·r.", valueName: "number"))
  var alpha = 0.0

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How rows are solved: cholesky exactly, conjugateGradients faster and as well, blocks for "
        + "more than 256 factors.",
      valueName: "solver"))
  var solver = ImplicitALSConfiguration.Solver.conjugateGradients

  @Option(
    name: .long,
    help: ArgumentHelp("Worker threads (default: one per processor).", valueName: "count"))
  var jobs: Int?

  func validate() throws {
    try Need.atLeastOne(jobs, "--jobs")
    try Need.atLeastOne(factors, "--factors")
    try Need.atLeastOne(iterations, "--iterations")
    if let regularization { try Need.positive(regularization, "--regularization") }
    try Need.positive(unobservedWeight, "--unobserved-weight")
  }

  /// Trains factors, shows how far it is, and stops on Ctrl-C.
  func train(
    _ likes: InteractionMatrix, seed: UInt64, _ progress: Progress
  ) throws -> ImplicitALS {
    try ImplicitALS(training: likes, configuration(seed: seed)) { iteration, _ in
      progress.update("factors", share: Double(iteration) / Double(iterations))
      return !Interruption.isRequested
    }
  }

  private func configuration(seed: UInt64) -> ImplicitALSConfiguration {
    ImplicitALSConfiguration(
      factors: factors, iterations: iterations, regularization: regularization ?? 0.007,
      unobservedWeight: unobservedWeight, alpha: alpha, solver: solver, seed: seed,
      threads: jobs)
  }
}

extension ImplicitALSConfiguration.Solver: ExpressibleByArgument {}
