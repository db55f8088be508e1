import ArgumentParser

/// What the help of a command says of the settings of its factorizations, whose defaults differ.
protocol FactorHelp {
  static var factors: String { get }
  static var iterations: String { get }
  static var regularization: String { get }
}

/// The settings that all factorizations have; a method's default where one is not given.
struct FactorOptions<Help: FactorHelp>: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("\(Help.factors)", valueName: "n"))
  var factors: Int?

  @Option(name: .long, help: ArgumentHelp("\(Help.iterations)", valueName: "n"))
  var iterations: Int?

  @Option(name: .long, help: ArgumentHelp("\(Help.regularization)", valueName: "number"))
  var regularization: Double?

  /// What was given.
  var given: GivenOptions {
    [
      "--factors": factors != nil, "--iterations": iterations != nil,
      "--regularization": regularization != nil,
    ]
  }

  func validate() throws {
    try Need.factors(factors)
    try Need.atLeastOne(iterations, "--iterations")
    if let regularization { try Need.positive(regularization, "--regularization") }
  }
}
