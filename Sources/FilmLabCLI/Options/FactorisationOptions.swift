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
    help: ArgumentHelp("L2 penalty, scaled by how often a user or film comes.", valueName: "number")
  )
  var regularization = 0.007

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
      "How rows are solved: cholesky exactly, conjugateGradients faster and as well.",
      valueName: "solver"))
  var solver = ImplicitALSConfiguration.Solver.conjugateGradients

  @Option(
    name: .long,
    help: ArgumentHelp("Worker threads (default: one per processor).", valueName: "count"))
  var jobs: Int?

  @Option(name: .long, help: ArgumentHelp("Seed of the factors.", valueName: "n"))
  var factorSeed: UInt64 = 42

  func validate() throws {
    try Need.atLeastOne(jobs, "--jobs")
    try Need.atLeastOne(factors, "--factors")
    try Need.atLeastOne(iterations, "--iterations")
    try Need.positive(regularization, "--regularization")
    try Need.positive(unobservedWeight, "--unobserved-weight")
  }

  /// Trains factors, shows how far it is, and stops on Ctrl-C.
  func train(_ likes: InteractionMatrix, _ progress: Progress) throws -> ImplicitALS {
    try ImplicitALS(training: likes, configuration) { iteration, _ in
      progress.update("factors", share: Double(iteration) / Double(iterations))
      return !Interruption.isRequested
    }
  }

  private var configuration: ImplicitALSConfiguration {
    ImplicitALSConfiguration(
      factors: factors, iterations: iterations, regularization: regularization,
      unobservedWeight: unobservedWeight, alpha: alpha, solver: solver, seed: factorSeed,
      threads: jobs)
  }
}

extension ImplicitALSConfiguration.Solver: ExpressibleByArgument {}
