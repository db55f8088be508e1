import FilmData
import FilmEvaluation
import FilmSentiment

/// Predictions for reviews that carry the truth, gathered for an evaluation.
struct SentimentPredictions {
  private let judge: ReviewJudge
  private var predictions: [SentimentPrediction] = []
  private var films: [String: Int] = [:]
  /// What was read of each input.
  private(set) var problems: [RowProblems] = []

  /// - Parameter context: what reviews say of each other, gathered without their labels.
  init(model: SentimentModel, domain: String? = nil, context: ReviewContext? = nil) {
    judge = ReviewJudge(
      SentimentScorer(model, domain: domain), context: context, countsLabels: false)
  }

  /// Reads and scores one input.
  mutating func read(_ file: String, _ options: ReviewOptions) throws {
    var reader = ReviewReader(names: options.names, bareScale: options.scale)
    // Copies, since a closure cannot change the value that it belongs to.
    var (predictions, films) = (self.predictions, self.films)
    let judge = judge
    try reader.readRows(Input(argument: file)) { row in
      let score = judge.score(row)
      // A review without a film is a unit of its own.
      let key = row.filmKey.string ?? "\(file):\(row.line)"
      let film = films[key] ?? films.count
      films[key] = film
      predictions.append(
        SentimentPrediction(
          probability: score.probability, label: score.label, rating: score.rating,
          trueLabel: row.verdict, trueRating: row.rating, cluster: film))
    }
    (self.predictions, self.films) = (predictions, films)
    problems += reader.problems
  }

  func report(_ options: BootstrapOptions) throws -> SentimentReport {
    try SentimentReport(
      predictions: predictions, replicates: options.replicates, seed: options.seed)
  }
}
