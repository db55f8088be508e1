import FilmData
import FilmSimilarity

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
