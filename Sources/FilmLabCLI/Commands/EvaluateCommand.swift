import ArgumentParser

/// The command `filmlab evaluate`, which measures how good a model is on data that it has not seen.
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
      EvaluateSimilarityCommand.self, EvaluateAspectsCommand.self,
    ])
}
