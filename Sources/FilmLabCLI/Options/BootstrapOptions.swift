import ArgumentParser

/// How the intervals of an evaluation are made.
struct BootstrapOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Bootstrap replicates for the intervals; 0 leaves them out.", valueName: "n")
  )
  var replicates = 1000

  @Option(name: .long, help: ArgumentHelp("Seed of everything random.", valueName: "n"))
  var seed: UInt64 = 1

  func validate() throws {
    try Need.zeroOrMore(replicates, "--replicates")
  }
}
