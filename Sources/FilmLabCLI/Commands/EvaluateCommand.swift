import ArgumentParser

/// The command `filmlab evaluate`, which tells how good a model is on data that it has not seen.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure accuracy on data that the model has not seen, with 95 % intervals.",
    discussion: """
      EXAMPLES
        filmlab evaluate sentiment labelled.jsonl
        filmlab evaluate ratings train.csv --test test.csv
        filmlab evaluate ranking train.csv --fold-in known.csv --held-out rest.csv
      """,
    subcommands: [
      EvaluateSentimentCommand.self, EvaluateRatingsCommand.self, EvaluateRankingCommand.self,
      EvaluateSimilarityCommand.self,
    ])
}

/// How an evaluation is made sure of.
struct BootstrapOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Bootstrap replicates for the intervals; 0 leaves them out.", valueName: "n")
  )
  var replicates = 1000

  @Option(name: .long, help: ArgumentHelp("Seed of everything random.", valueName: "n"))
  var seed: UInt64 = 1

  func validate() throws {
    if replicates < 0 { throw ValidationError("--replicates \(replicates): 0 or more is needed") }
  }
}
