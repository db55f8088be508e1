import ArgumentParser
import FilmData

/// The command `filmlab`.
@main
struct FilmLab: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "filmlab",
    abstract: "Sentiment and similarity of films: scores reviews, finds similar titles.",
    discussion: """
      EXAMPLES
        filmlab sentiment reviews.jsonl            label and rating of each one
        filmlab sentiment --by-film reviews.csv    the Tomatometer of each film
        filmlab explain "Not nearly as clever as it thinks."
        filmlab lexicon search "waste of"          look inside the lexicon
        filmlab similar "The Mirror"               similar titles with their scores
        filmlab recommend mine.csv                 films for you, from your ratings
        filmlab evaluate sentiment labelled.jsonl  accuracy, with intervals
        filmlab train sentiment labelled.jsonl.gz --output my/sentiment
        filmlab data fetch movielens-1m            public data sets to try it on
        filmlab serve                              the same as a JSON API
      """,
    version: version,
    subcommands: [
      SentimentCommand.self, ExplainCommand.self, LexiconCommand.self, SimilarCommand.self,
      RecommendCommand.self, PredictCommand.self, EvaluateCommand.self, TrainCommand.self,
      DataCommand.self, ServeCommand.self,
    ])

  static func main() {
    Interruption.prepare()
    if let unknown = UnknownCommand(CommandLine.arguments) {
      Console.note("filmlab: \(unknown)")
      exit(withError: ExitCode(64))
    }
    main(nil)
  }
}
