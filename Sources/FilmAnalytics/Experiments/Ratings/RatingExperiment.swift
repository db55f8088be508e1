import FilmData
public import FilmEvaluation
import FilmSimilarity

/// Predicted against true ratings of users, by one or more methods.
///
/// ```swift
/// let parts = try RatingSplit().parts(of: ratings, path: "ratings.csv")
/// let results = try RatingExperiment(parts: parts).run([.biased, .bayesian])
/// for (method, report) in results.reports { print(method, report["rmse"]?.value ?? .nan) }
/// ```
public struct RatingExperiment: Sendable {
  /// Ratings to train on and to predict: one part, or one for each fold.
  public var parts: [RatingPart]
  /// Reviews of the same films, which count as ratings by their texts where they have no score.
  public var reviews: ReviewedRatings?
  /// Predictions of other programs for the same held-out ratings; their names are none of a method's.
  public var rivals: [Rival] = []
  /// The settings of the methods that factorize.
  public var settings = RatingMethod.Settings()
  /// Bootstrap replicates for the intervals; 0 leaves them out.
  public var replicates = 1000
  /// The seed of everything random.
  public var seed: UInt64 = 1

  /// An experiment with the default settings.
  public init(parts: [RatingPart]) { self.parts = parts }

  /// Trains and compares methods.
  ///
  /// - Returns: the methods in the order given, each with reviews where there are any, then rivals on the ratings
  ///   that they predict, then the baselines, whose intervals are left out.
  /// - Throws: `SimilarityError` where a method cannot be trained, `EvaluationError` where there is nothing
  ///   to predict, `DataError.unknownScale` where reviews count and the scale of the ratings is in doubt,
  ///   ``AnalyticsError`` where a rival cannot be compared or the job was cancelled.
  public func run(
    _ methods: [RatingMethod], control: JobControl = JobControl()
  ) throws -> MethodResults<RatingReport> {
    // Read before the training: a fault in a file should not take an hour to show.
    let rivals = try self.rivals.map { try RivalRatings($0, of: parts, control: control) }
    var results = MethodResults<RatingReport>()
    results.counts = counts
    var first: [RatingPrediction]?
    // Baselines take no time beside the others.
    let trainings = methods.count * (reviews == nil ? 1 : 2)
    for method in methods {
      for usesReviews in reviews != nil ? [true, false] : [false] {
        let predictions = try run(
          method, usesReviews: usesReviews, isNamed: true, of: trainings, &results, control)
        if let first {
          let name = results.reports.last?.method ?? ""
          results.comparisons.append((name, try comparison(first, predictions)))
        }
        first = first ?? predictions
      }
    }
    for rival in rivals { try add(rival, first: first, &results) }
    for method in RatingMethod.baselines where !methods.contains(method) {
      _ = try run(method, usesReviews: false, isNamed: false, of: trainings, &results, control)
    }
    return results
  }

  /// Trains a method and adds its figures.
  private func run(
    _ method: RatingMethod, usesReviews: Bool, isNamed: Bool, of trainings: Int,
    _ results: inout MethodResults<RatingReport>, _ control: JobControl
  ) throws -> [RatingPrediction] {
    let name = method.rawValue + (usesReviews ? "_and_reviews" : "")
    let (predictions, seconds) = try ProcessorTime.measured {
      try self.predictions(
        method, usesReviews: usesReviews,
        control: control.part(results.reports.count, of: trainings))
    }
    results.seconds[name] = seconds
    results.reports.append((name, try report(predictions, replicates: isNamed ? replicates : 0)))
    return predictions
  }

  /// Adds the figures of a rival, and how much the first method differs from it, on the ratings that it predicts.
  private func add(
    _ rival: RivalRatings, first: [RatingPrediction]?, _ results: inout MethodResults<RatingReport>
  ) throws {
    let name = rival.fit.rival.name
    let places = rival.predicted.indices.filter { rival.predicted[$0] != nil }
    let actual = parts.flatMap { part in
      zip(part.heldOut.values, part.heldOutUsers).map { (rating: Double($0), user: $1) }
    }
    let predictions = places.map { place in
      RatingPrediction(
        predicted: rival.predicted[place] ?? 0, actual: actual[place].rating,
        cluster: actual[place].user)
    }
    results.rivals.append(rival.fit)
    results.reports.append((name, try report(predictions, replicates: replicates)))
    guard let first else { return }
    results.comparisons.append((name, try comparison(places.map { first[$0] }, predictions)))
  }

  private func comparison(
    _ first: [RatingPrediction], _ other: [RatingPrediction]
  ) throws -> MethodComparison {
    try MethodComparison(first, against: other, replicates: replicates, seed: seed)
  }

  private var counts: [(String, Int)] {
    let users = Set(parts.flatMap(\.heldOutUsers)).count
    return [("ratings", parts.reduce(0) { $0 + $1.heldOut.count }), ("users", users)]
      + (parts.count > 1 ? [("folds", parts.count)] : [])
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
      replicates: replicates, seed: seed)
  }

  private func predictions(
    _ method: RatingMethod, usesReviews: Bool, control: JobControl
  ) throws -> [RatingPrediction] {
    try parts.enumerated().flatMap { index, part in
      let control = control.part(index, of: parts.count)
      try control.checkCancellation()
      var training = part.training
      if usesReviews, let reviews {
        let scale = try training.scale(path: part.path)
        training = reviews.added(to: training, on: scale, hidden: part.heldOut).0
      }
      let ratings = InteractionMatrix(training)
      let model = try method.train(ratings, settings: settings, seed: seed, control: control)
      return predictions(of: part, by: model, trainedOn: ratings)
    }
  }

  private func predictions(
    of part: RatingPart, by model: any RatingPredictor, trainedOn ratings: InteractionMatrix
  ) -> [RatingPrediction] {
    let held = part.heldOut
    let rows = held.users.identifiers.map { ratings.users[$0] }
    let columns = held.films.identifiers.map { ratings.films[$0] }
    return (0..<held.count).map { index in
      let estimate = model.estimate(
        row: rows[Int(held.userNumbers[index])], column: columns[Int(held.filmNumbers[index])])
      return RatingPrediction(
        predicted: estimate.mean, actual: Double(held.values[index]),
        cluster: part.heldOutUsers[index])
    }
  }
}
