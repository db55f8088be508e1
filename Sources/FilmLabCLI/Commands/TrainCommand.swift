import ArgumentParser

/// `filmlab train`: models from one's own data.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a model on reviews or ratings.",
    subcommands: [TrainSentimentCommand.self, TrainSimilarityCommand.self])
}
