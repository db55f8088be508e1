/// Trains a lexicon: n-gram logistic regression with naive-Bayes scales, pruned and calibrated.
///
/// 1. Count the n-grams of all reviews; keep those seen often enough.
/// 2. Fit valences to the labels and rating weights to the ratings (by L-BFGS);
///    without ratings, the weights are the usual share of the valences.
/// 3. Keep the entries with the largest |valence| · √frequency. Nothing is refitted: that would
///    cost 0.15 points.
/// 4. Calibrate on held-out films: valences so that the score is a log-odds, rating weights as the
///    best mixture of both columns, and a curve from the rating's score to the rating.
public struct LexiconTrainer {
  /// What the trainer is at.
  public enum Progress: Sendable {
    /// The features are being counted.
    case counting(reviews: Int)
    /// A pass of the optimiser is done; `loss` is the mean loss of a review.
    case fitting(column: String, iteration: Int, of: Int, loss: Double)
    /// The weights are being calibrated on so many held-out reviews.
    case calibrating(reviews: Int)
  }

  /// What came of a training, beside the model.
  public struct Summary: Sendable, Hashable {
    /// Reviews that were learned from, and those calibrated on.
    public var trainingCount: Int
    /// Reviews that were calibrated on.
    public var validationCount: Int
    /// N-grams that were frequent enough, before pruning.
    public var featureCount: Int
    /// Passes of the optimiser for the valences.
    public var iterations: Int
  }

  /// The configuration.
  public let configuration: SentimentTrainingConfiguration

  /// Makes a trainer.
  ///
  /// - Throws: ``SentimentError/unusableTraining(reason:)`` for values out of range.
  public init(_ configuration: SentimentTrainingConfiguration) throws(SentimentError) {
    try configuration.validate()
    self.configuration = configuration
  }

  /// Trains on the reviews.
  ///
  /// - Parameters:
  ///   - reviews: labelled or rated reviews.
  ///   - validation: reviews of other films to calibrate on; without them, a share of the films is
  ///     held out of the training.
  ///   - progress: told what is going on; `false` stops the training.
  /// - Throws: ``SentimentError/unusableTraining(reason:)`` where a class is missing,
  ///   ``SentimentError/cancelled`` where `progress` said so.
  /// - Complexity: O(iterations × n-grams of all reviews), 8 bytes of memory an n-gram.
  public func train(
    _ reviews: TrainingReviews, validation: TrainingReviews? = nil,
    progress: (Progress) -> Bool = { _ in true }
  ) throws(SentimentError) -> (model: SentimentModel, summary: Summary) {
    let (chosen, heldOut) = split(reviews, validation: validation)
    try check(reviews, chosen)
    if !progress(.counting(reviews: chosen.count)) { throw .cancelled }
    let extraction = FeatureExtraction(reviews, chosen, configuration: configuration)
    let columns = try fit(extraction, reviews, progress)
    let raw = try prune(extraction, columns, reviews)
    let held = Held(reviews: validation ?? reviews, rows: heldOut)
    if !progress(.calibrating(reviews: held.rows.count)) { throw .cancelled }
    let model = try LexiconCalibration.calibrate(raw, on: held)
    let summary = Summary(
      trainingCount: chosen.count, validationCount: held.rows.count,
      featureCount: extraction.keys.count, iterations: columns.valences.iterations)
    return (model, summary)
  }

  /// Reviews to calibrate on.
  struct Held {
    let reviews: TrainingReviews
    let rows: [Int]
  }

  private struct Columns {
    var valences: LogisticRegression.Solution
    var ratingWeights: LogisticRegression.Solution
  }

  private func split(
    _ reviews: TrainingReviews, validation: TrainingReviews?
  ) -> (chosen: [Int], heldOut: [Int]) {
    let all = Array(0..<reviews.count)
    if let validation { return (all, Array(0..<validation.count)) }
    let isHeldOut = all.map {
      reviews.isHeldOut($0, share: configuration.validationShare, seed: configuration.seed)
    }
    return (all.filter { !isHeldOut[$0] }, all.filter { isHeldOut[$0] })
  }

  private func check(_ reviews: TrainingReviews, _ chosen: [Int]) throws(SentimentError) {
    let fresh = chosen.count { reviews.labels[$0] == 1 }
    let rotten = chosen.count { reviews.labels[$0] == 0 }
    if fresh == 0 || rotten == 0 {
      throw .unusableTraining(
        reason: "it has \(fresh) fresh and \(rotten) rotten reviews, and both are needed; "
          + "see that labels or scores are read")
    }
  }

  private func fit(
    _ extraction: FeatureExtraction, _ reviews: TrainingReviews, _ progress: (Progress) -> Bool
  ) throws(SentimentError) -> Columns {
    let rows = extraction.reviews
    let labels = rows.map { reviews.labels[$0] }
    let ratings = rows.map { reviews.ratings[$0] }
    let weights = rows.map { reviews.weights[$0] }
    let labelled = zip(labels, weights).map { $0.isNaN ? 0 : $1 }
    let rated = zip(ratings, weights).map { $0.isNaN ? 0 : $1 }
    let scales = NaiveBayesScales.scales(
      extraction.matrix, labels: labels.map { $0.isNaN ? 0 : $0 }, importances: labelled)
    func solve(
      _ column: String, _ targets: [Float], _ importances: [Float]
    ) throws(SentimentError) -> LogisticRegression.Solution {
      let regression = LogisticRegression(
        matrix: extraction.matrix, targets: targets.map { $0.isNaN ? 0 : $0 },
        importances: importances, scales: scales, regularization: configuration.regularization)
      let solution = regression.solve(iterations: configuration.iterations) {
        progress(
          .fitting(column: column, iteration: $0, of: configuration.iterations, loss: $1))
      }
      guard let solution else { throw .cancelled }
      return solution
    }
    let valences = try solve("valence", labels, labelled)
    let ratingWeights =
      rated.contains { $0 > 0 }
      ? try solve("rating", ratings, rated)
      : valences.scaled(by: LexiconEntry.usualRatingShare)
    return Columns(valences: valences, ratingWeights: ratingWeights)
  }

  /// Keeps the entries that matter most.
  private func prune(
    _ extraction: FeatureExtraction, _ columns: Columns, _ reviews: TrainingReviews
  ) throws(SentimentError) -> SentimentModel {
    let weights = columns.valences.weights
    let matrix = extraction.matrix
    let importances = weights.indices.map {
      abs(weights[$0]) * Float(matrix.frequency(of: $0)).squareRoot()
    }
    let order = weights.indices.sorted {
      importances[$0] == importances[$1]
        ? extraction.keys[$0] < extraction.keys[$1] : importances[$0] > importances[$1]
    }
    let kept = order.prefix(configuration.entries)
    let texts = extraction.texts(of: Set(kept), reviews)
    let entries = kept.compactMap { column in
      texts[column].map {
        LexiconEntry(
          text: $0, valence: weights[column], ratingWeight: columns.ratingWeights.weights[column],
          occurrences: matrix.frequency(of: column))
      }
    }
    return SentimentModel(
      lexicon: try Lexicon(entries), bias: columns.valences.bias,
      ratingBias: columns.ratingWeights.bias)
  }
}
