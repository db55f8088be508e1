import ArgumentParser

/// `filmlab train`: models from your own data.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a model on reviews or ratings.",
    discussion: """
      EXAMPLES
        filmlab train sentiment labelled.jsonl.gz --output my/sentiment
        filmlab train similarity --reviews reviews.jsonl --output my/similarity
        filmlab train ratings ratings.csv --output my/ratings
        filmlab similar "The Mirror" --models my
      """,
    subcommands: [
      TrainSentimentCommand.self, TrainSimilarityCommand.self, TrainRatingsCommand.self,
    ])
}
