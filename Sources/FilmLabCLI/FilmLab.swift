import ArgumentParser
import Glibc

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
        filmlab film "The Mirror"                  its title page
        filmlab recommend mine.csv                 films for you, from your ratings
        filmlab import reviews.jsonl movies.csv    keep them in a catalogue
        filmlab rate "The Mirror" 4.5              your own ratings there
        filmlab films --sort divided --year 1970s  lists of its films
        filmlab search "long takes"                words in its reviews
        filmlab evaluate sentiment labelled.jsonl  accuracy, with intervals
        filmlab train sentiment labelled.jsonl.gz --output my/sentiment
        filmlab data fetch movielens-1m            public data sets to try it on
        filmlab serve                              the same as a JSON API
      """,
    version: version,
    subcommands: [
      SentimentCommand.self, ExplainCommand.self, LexiconCommand.self, SimilarCommand.self,
      FilmCommand.self, FilmsCommand.self, SearchCommand.self, RecommendCommand.self,
      PredictCommand.self, EvaluateCommand.self, TrainCommand.self, ImportCommand.self,
      ExportCommand.self, RateCommand.self, ReviewCommand.self, EditCommand.self,
      DeleteCommand.self, WatchlistCommand.self,
      UndoCommand.self, DataCommand.self, ServeCommand.self,
    ])

  static func main() {
    Interruption.prepare()
    ParentProcess.follow()
    Glibc.exit(run(Console.current.arguments))
  }

  /// Runs a command on the current console.
  ///
  /// - Parameter arguments: the words after the name of the program.
  /// - Returns: the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    if let unknown = UnknownCommand(arguments) {
      Console.note("filmlab: \(unknown)")
      return ExitStatus.usage.rawValue
    }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      return 0
    } catch {
      let (code, text) = (exitCode(for: error), fullMessage(for: error))
      // Help is a result; an error in the arguments is not.
      if !text.isEmpty { code == .success ? Console.print(text) : Console.note(text) }
      return code.rawValue
    }
  }
}
