public import FilmData
import FilmEvaluation
public import FilmSimilarity

/// Trains a model of ratings, or of likes, on files of ratings.
///
/// ```swift
/// let training = RatingTraining(ratingFiles: ["ratings.csv"])
/// let trained = try training.run(origin: TrainingOrigin(command: "my program"))
/// try trained.model.save(to: "my/ratings")
/// ```
public struct RatingTraining: Sendable {
  /// How a model is trained.
  public enum Method: String, CaseIterable, Sendable {
    /// Biases and factors of ratings, ``RatingMethod/biased``.
    case biased
    /// Factors of likes, ``RankingMethod/als``.
    case als

    /// What lists of films are made with by default.
    ///
    /// Lists for 552 users of MovieLens 1M who were not trained on have a Recall@20 of .333 by als, of .009 by biased:
    /// the greatest predicted ratings are those of films that hardly anyone knows.
    public static let usualOfLists = als
  }

  /// The ratings.
  public var ratingFiles: [String]
  /// Tables of films: the titles behind the keys of the ratings.
  public var filmFiles: [String]
  /// How the model is trained; `nil` for biased where there are ratings, else als.
  public var method: Method?
  /// The settings of biased.
  public var settings = RatingMethod.Settings()
  /// Those of als.
  public var likeSettings = RankingMethod.Choices()
  /// The best rating of the scale, if it is stated.
  public var scale: Double?
  /// The least rating that is a like; `nil` for the default of the scale.
  public var minimumRating: Float?
  /// The share of the ratings, or users, that is held out first to measure the method; `nil` measures nothing.
  public var heldOutShare: Double?
  /// The seed of everything random.
  public var seed: UInt64 = 1

  /// A training with the default settings.
  public init(ratingFiles: [String], filmFiles: [String] = []) {
    (self.ratingFiles, self.filmFiles) = (ratingFiles, filmFiles)
  }

  /// The result of a training.
  public struct Trained: Sendable {
    /// The model.
    public let model: RatingModel
    /// What was trained.
    public let method: Method
    /// The ratings that were read.
    public let ratings: RatingTable
    /// How many films have a title.
    public let namedCount: Int
    /// The least rating that counts as a like; `nil` where ratings themselves were trained on.
    public let leastLike: Float?
  }

  /// Reads the files and trains.
  ///
  /// The same data and seed give the same model, for any number of threads.
  ///
  /// - Throws: `DataError` where a file cannot be read or the scale is in doubt, `SimilarityError` where a setting
  ///   is out of range or the ratings cannot be used, ``AnalyticsError``.
  public func run(origin: TrainingOrigin, control: JobControl = JobControl()) throws -> Trained {
    var format = ReviewFormat()
    format.bareScale = scale
    var sources = SimilaritySources(format: format, control: control)
    try sources.readFilms(filmFiles)
    try sources.readRatings(ratingFiles)
    let (ratings, path) = (sources.ratings, ratingFiles.first ?? "")
    let method = method ?? (ratings.meaning == .ratings ? .biased : .als)
    if method == .biased { try ratings.checkRatings(path: path) }
    let leastLike =
      method == .als
      ? try minimumRating ?? ratings.leastLike(scale: scale, path: path) : nil
    let films = RatedFilms(ratings, table: sources.joinedTable(), scale: sources.scale)
    let figures = try figures(
      ratings, leastLike: leastLike, path: path, control: control.part(0, of: parts))
    var provenance = try origin.provenance(of: sources.files, seed: seed, figures: figures)
    provenance.ratingScale = sources.scale?.best
    let model = try model(
      ratings, films.films, leastLike: leastLike, provenance, control.part(parts - 1, of: parts))
    try control.checkCancellation()
    return Trained(
      model: model, method: method, ratings: ratings, namedCount: films.namedCount,
      leastLike: leastLike)
  }

  /// The trainings, of which one is for the figures.
  private var parts: Int { heldOutShare == nil ? 1 : 2 }

  private func model(
    _ ratings: RatingTable, _ films: FilmList, leastLike: Float?, _ provenance: Provenance,
    _ control: JobControl
  ) throws -> RatingModel {
    func isWanted(_ method: Method, _ done: Int, of total: Int) -> Bool {
      control.progress(.method(method.rawValue, share: Double(done) / Double(total)))
      return !control.isCancelled()
    }
    return try JobControl.stopping {
      guard let leastLike else {
        let (matrix, settings) = (InteractionMatrix(ratings), settings.biased(seed: seed))
        let trained = try BiasedFactorization(training: matrix, settings) { iteration, _ in
          isWanted(.biased, iteration, of: settings.iterations)
        }
        return RatingModel(trained, of: matrix, films: films, provenance: provenance)
      }
      let likes = InteractionMatrix(ratings.weighted, minimum: leastLike)
      var settings = likeSettings.settings(weighted: ratings.meaning == .plays).als
      (settings.seed, settings.threads) = (seed, likeSettings.threads)
      let trained = try ImplicitALS(training: likes, settings) { iteration, _ in
        isWanted(.als, iteration, of: settings.iterations)
      }
      var model = RatingModel(trained, of: likes, films: films, provenance: provenance)
      if ratings.meaning == .ratings { model.leastLike = Double(leastLike) }
      return model
    }
  }

  /// Figures of a training without the held-out share, to four decimals.
  private func figures(
    _ ratings: RatingTable, leastLike: Float?, path: String, control: JobControl
  ) throws -> [String: Double] {
    guard let heldOutShare else { return [:] }
    var values: [(key: String, value: Double)] = []
    if let leastLike {
      let users = try RankingUsers(
        splitting: ratings, minimum: leastLike, share: heldOutShare, seed: seed, path: path)
      var experiment = RankingExperiment(users: users)
      experiment.settings = likeSettings.settings(weighted: ratings.meaning == .plays)
      experiment.seed = seed
      experiment.replicates = 0
      values = try experiment.run([.als], control: control).reports[0].report.values
    } else {
      let split = RatingSplit(heldOutShare: heldOutShare, seed: seed)
      var experiment = RatingExperiment(parts: try split.parts(of: ratings, path: path))
      (experiment.settings, experiment.seed) = (settings, seed)
      experiment.replicates = 0
      values = try experiment.run([.biased], control: control).reports[0].report.values
    }
    return Dictionary(uniqueKeysWithValues: values.map { ($0, ($1 * 10_000).rounded() / 10_000) })
  }
}
