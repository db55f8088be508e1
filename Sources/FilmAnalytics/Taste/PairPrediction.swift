import FilmData
public import FilmSimilarity

/// Predicts ratings of pairs of a user and a film, from the ratings of many users.
///
/// ```swift
/// let prediction = PairPrediction(ratingFile: "ratings.csv", pairFile: "pairs.csv")
/// for pair in try prediction.run().pairs { print(pair.user, pair.film, pair.estimate.mean) }
/// ```
public struct PairPrediction: Sendable {
  /// The ratings to train on.
  public var ratingFile: String
  /// The users and films to be predicted.
  public var pairFile: String
  /// The best rating of the scale, if it is stated.
  public var scale: Double?
  /// How ratings are predicted.
  public var method: RatingMethod
  /// The settings of the method.
  public var settings: RatingMethod.Settings
  /// The seed of everything random.
  public var seed: UInt64

  /// Describes a prediction.
  public init(
    ratingFile: String, pairFile: String, method: RatingMethod = .biased,
    settings: RatingMethod.Settings = .init(), seed: UInt64 = 1
  ) {
    (self.ratingFile, self.pairFile) = (ratingFile, pairFile)
    (self.method, self.settings, self.seed) = (method, settings, seed)
  }

  /// Reads both files, trains and predicts, in the order of the pairs.
  ///
  /// For a user or film without ratings, the prediction is that of the known one or of all.
  ///
  /// - Throws: `DataError` where a file cannot be read, `SimilarityError` where the method cannot be
  ///   trained, ``AnalyticsError/cancelled``.
  public func run(control: JobControl = JobControl()) throws -> PredictedPairs {
    let (training, problems) = try RatingReader.read(
      Input(argument: ratingFile), scale: scale)
    let (wanted, otherProblems) = try RatingReader.readPairs(Input(argument: pairFile))
    for problems in [problems, otherProblems] { try control.didRead(problems) }
    try control.checkCancellation()
    try training.checkRatings(path: ratingFile)
    let ratings = InteractionMatrix(training)
    let model = try method.train(ratings, settings: settings, seed: seed, control: control)
    var predicted = PredictedPairs()
    for index in 0..<wanted.count {
      let (user, film) = (wanted[index].user, wanted[index].film)
      predicted.add(
        user: user, film: film, row: ratings.users[user], column: ratings.films[film], by: model)
    }
    return predicted
  }
}

extension PairPrediction {
  /// Predicts pairs by a model that was trained before, in their order.
  ///
  /// - Parameters:
  ///   - pairFile: the users and films to be predicted, by the identifiers of the model's training data.
  ///   - model: the model, of ratings.
  ///   - folder: where the model is, for errors.
  ///   - control: tells how far the work is, and may cancel it.
  /// - Throws: `DataError` where the file cannot be read, ``AnalyticsError/predictsNoRatings(folder:)`` for a model of
  ///   likes, ``AnalyticsError/noKnownUserOrFilm(path:folder:)`` where the model knows none of the pairs.
  public static func predict(
    _ pairFile: String, by model: RatingModel, folder: String, control: JobControl = JobControl()
  ) throws -> PredictedPairs {
    if model.values == .likes { throw AnalyticsError.predictsNoRatings(folder: folder) }
    let (wanted, problems) = try RatingReader.readPairs(Input(argument: pairFile))
    try control.didRead(problems)
    let rows = wanted.users.identifiers.map { model.users[$0] }
    let columns = wanted.films.identifiers.map { model.filmIDs[$0] }
    if rows.allSatisfy({ $0 == nil }), columns.allSatisfy({ $0 == nil }) {
      throw AnalyticsError.noKnownUserOrFilm(path: pairFile, folder: folder)
    }
    var predicted = PredictedPairs()
    for index in 0..<wanted.count {
      predicted.add(
        user: wanted[index].user, film: wanted[index].film,
        row: rows[Int(wanted.userNumbers[index])], column: columns[Int(wanted.filmNumbers[index])],
        by: model)
    }
    return predicted
  }
}
