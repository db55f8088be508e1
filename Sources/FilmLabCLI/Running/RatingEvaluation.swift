import FilmData
import FilmEvaluation
import FilmSimilarity

/// Trains methods on the parts of an evaluation, and compares what each predicts.
struct RatingEvaluation {
  let parts: [RatingPart]
  let reviews: ReviewedRatings?
  let prediction: PredictionOptions
  let bootstrap: BootstrapOptions
  let isQuiet: Bool

  /// What was found: a report for each method, and how the first differs from each other.
  struct Results {
    var reports: [(method: String, report: RatingReport)] = []
    var comparisons: [(method: String, report: MethodComparison)] = []
    /// The CPU seconds in which each method was trained and predicted.
    var seconds: [String: Double] = [:]
  }

  /// What was evaluated.
  var counts: [(String, Int)] {
    let users = Set(parts.flatMap(\.heldUsers)).count
    return [("ratings", parts.reduce(0) { $0 + $1.held.count }), ("users", users)]
      + (parts.count > 1 ? [("folds", parts.count)] : [])
  }

  /// The methods in the order given, each with reviews where there are any, then the baselines, whose
  /// intervals are left out.
  func results(_ methods: [RatingMethod]) throws -> Results {
    var results = Results()
    var first: [RatingPrediction]?
    for method in methods + RatingMethod.baselines.filter({ !methods.contains($0) }) {
      let withReviews = reviews != nil && methods.contains(method)
      for usesReviews in withReviews ? [true, false] : [false] {
        let name = method.rawValue + (usesReviews ? "_and_reviews" : "")
        let (predictions, seconds) = try ProcessorTime.measured {
          try self.predictions(method, usesReviews: usesReviews)
        }
        results.seconds[name] = seconds
        let isNamed = methods.contains(method)
        results.reports.append(
          (name, try report(predictions, replicates: isNamed ? bootstrap.replicates : 0)))
        if isNamed, let first {
          let comparison = try MethodComparison(
            first, against: predictions, replicates: bootstrap.replicates, seed: bootstrap.seed)
          results.comparisons.append((name, comparison))
        }
        first = first ?? predictions
      }
    }
    return results
  }

  private func report(
    _ predictions: [RatingPrediction], replicates: Int
  ) throws -> RatingReport {
    let sum = parts.reduce(0.0) { sum, part in
      sum + part.training.values.reduce(0.0) { $0 + Double($1) }
    }
    let count = parts.reduce(0) { $0 + $1.training.count }
    return try RatingReport(
      predictions: predictions, baselineRating: sum / Double(max(1, count)),
      replicates: replicates, seed: bootstrap.seed)
  }

  private func predictions(
    _ method: RatingMethod, usesReviews: Bool
  ) throws -> [RatingPrediction] {
    try parts.flatMap { part in
      var training = part.training
      if usesReviews, let reviews {
        training = reviews.added(to: training, hidden: part.held).0
      }
      let ratings = InteractionMatrix(training)
      let model = try method.train(
        ratings, prediction, seed: bootstrap.seed, Progress(isQuiet: isQuiet))
      return predictions(model, ratings, part)
    }
  }

  private func predictions(
    _ model: any RatingPredictor, _ ratings: InteractionMatrix, _ part: RatingPart
  ) -> [RatingPrediction] {
    let held = part.held
    let rows = held.users.identifiers.map { ratings.users[$0] }
    let columns = held.films.identifiers.map { ratings.films[$0] }
    return (0..<held.count).map { index in
      let estimate = model.estimate(
        row: rows[Int(held.userNumbers[index])], column: columns[Int(held.filmNumbers[index])])
      return RatingPrediction(
        predicted: estimate.mean, actual: Double(held.values[index]),
        cluster: part.heldUsers[index])
    }
  }
}
