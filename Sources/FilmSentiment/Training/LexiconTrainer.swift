/// Trains a lexicon: n-gram logistic regression with naive-Bayes scales, pruned and calibrated.
///
/// 1. Count the n-grams of all reviews; keep those that are frequent enough and have no name in them.
/// 2. Fit single words alone, to favour the runs that say more than their words (`ResidualScales`).
/// 3. Fit valences to the labels and rating weights to the ratings (by L-BFGS), every entry counting
///    less in longer texts (`LengthFactor`); what film and critic say of a label is taken as known
///    (`ContextOffsets`). Without ratings, the weights are the usual share of the valences.
/// 4. Keep the entries with the largest |valence| · √(Σ f²) over the length factors f of their
///    reviews, and let them take over what the others said (`PrunedRefit`).
/// 5. Calibrate on held-out films: both columns as the best mixture of the two, and a curve from the
///    rating's score to the rating.
/// 6. Add entries for faults that are denied (`DeniedFaults`), for grades inside a text
///    (`GradeEntries`), and those that a person wrote.
/// 7. Learn how critics differ, and fit on the held-out films what their reviews say of each other.
public struct LexiconTrainer {
  /// What the trainer is doing.
  public enum Progress: Sendable {
    /// The features are being counted.
    case counting(reviews: Int)
    /// A pass of the optimizer is done; `loss` is the mean loss of a review.
    case fitting(column: String, iteration: Int, of: Int, loss: Double)
    /// The weights are being calibrated on held-out reviews.
    case calibrating(reviews: Int)
  }

  /// Figures of a training, besides the model.
  public struct Summary: Sendable, Hashable {
    /// Reviews that were learned from, and those calibrated on.
    public var trainingCount: Int
    /// Reviews that were calibrated on.
    public var validationCount: Int
    /// N-grams that were frequent enough, before pruning.
    public var featureCount: Int
    /// Passes of the optimizer for the valences.
    public var iterations: Int
  }

  /// The configuration.
  public let configuration: SentimentTrainingConfiguration

  /// Makes a trainer.
  ///
  /// - Throws: ``SentimentError/invalidSetting(name:value:allowed:)`` for values out of range.
  public init(_ configuration: SentimentTrainingConfiguration) throws(SentimentError) {
    try configuration.validate()
    self.configuration = configuration
  }

  /// Trains on the reviews.
  ///
  /// - Parameters:
  ///   - reviews: labelled or rated reviews.
  ///   - rows: the indices of those to learn from, rising; all of them where it is `nil`. The others
  ///     are not read, so one collection serves every fold of a cross-validation.
  ///   - validation: reviews of other films to calibrate on; without them, a share of the films is
  ///     held out of the training.
  ///   - written: entries by hand, which count where the reviews have none; their occurrences are 0.
  ///   - progress: receives the current step; `false` stops the training.
  /// - Throws: ``SentimentError/unusableTraining(reason:)`` where a class is missing,
  ///   ``SentimentError/cancelled`` where `progress` returned `false`.
  /// - Complexity: O(iterations × n-grams of all reviews), 8 bytes of memory an n-gram.
  public func train(
    _ reviews: TrainingReviews, rows: [Int]? = nil, validation: TrainingReviews? = nil,
    written: [LexiconEntry] = [], progress: (Progress) -> Bool = { _ in true }
  ) throws(SentimentError) -> (model: SentimentModel, summary: Summary) {
    let (chosen, heldOutRows) = split(
      reviews, rows ?? Array(0..<reviews.count), validation: validation)
    try check(reviews, chosen)
    if !progress(.counting(reviews: chosen.count)) { throw .cancelled }
    let extraction = FeatureExtraction(reviews, chosen, configuration: configuration)
    let fitting = ColumnFitting(extraction, reviews, configuration: configuration)
    func passes(_ column: String, _ iteration: Int, _ count: Int, _ loss: Double) -> Bool {
      progress(.fitting(column: column, iteration: iteration, of: count, loss: loss))
    }
    let columns = try fitting.fit(passes)
    let kept = mostImportant(extraction, columns.valences.weights)
    let isRefitted =
      kept.count < extraction.keys.count && !configuration.without.contains(.refit)
    let pruned =
      isRefitted ? try fitting.refit(columns, kept: kept, passes) : columns.keeping(kept)
    let raw = try model(pruned, kept: kept, of: extraction, reviews)
    let heldOut = HeldOut(reviews: validation ?? reviews, rows: heldOutRows)
    if !progress(.calibrating(reviews: heldOut.rows.count)) { throw .cancelled }
    var model = try LexiconCalibration.calibrate(raw, on: heldOut)
    model.lexicon = try completed(model, by: written, reviews, chosen)
    model.critics = CriticLearning.learn(reviews, chosen)
    model.context = LexiconCalibration.fitContext(model, on: heldOut)
    let summary = Summary(
      trainingCount: chosen.count, validationCount: heldOut.rows.count,
      featureCount: extraction.keys.count, iterations: columns.valences.iterations)
    return (model, summary)
  }

  /// The lexicon with entries that no feature was fitted for.
  private func completed(
    _ model: SentimentModel, by written: [LexiconEntry], _ reviews: TrainingReviews, _ rows: [Int]
  ) throws(SentimentError) -> Lexicon {
    var lexicon = model.lexicon
    if !configuration.without.contains(.denials) {
      lexicon = try lexicon.overridden(by: DeniedFaults.entries(of: lexicon))
    }
    let grades =
      configuration.without.contains(.grades)
      ? [] : GradeEntries.make(reviews, rows, for: model)
    // Whole hundredths, as all weights are: sums of others take a slower way.
    let rounded = written.map { entry in
      LexiconEntry(
        text: entry.text, valence: (entry.valence * 100).rounded() / 100,
        ratingWeight: (entry.ratingWeight * 100).rounded() / 100)
    }
    return try lexicon.completed(by: grades + rounded)
  }

  /// Reviews to calibrate on.
  struct HeldOut {
    let reviews: TrainingReviews
    let rows: [Int]
  }

  private func split(
    _ reviews: TrainingReviews, _ all: [Int], validation: TrainingReviews?
  ) -> (chosen: [Int], heldOut: [Int]) {
    if let validation { return (all, Array(0..<validation.count)) }
    func isHeldOut(_ row: Int) -> Bool {
      reviews.isHeldOut(row, share: configuration.validationShare, seed: configuration.seed)
    }
    return (all.filter { !isHeldOut($0) }, all.filter(isHeldOut))
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

  /// The model of the kept features, by their numbers.
  private func model(
    _ pruned: LexiconColumns, kept: [Int], of extraction: FeatureExtraction,
    _ reviews: TrainingReviews
  ) throws(SentimentError) -> SentimentModel {
    let texts = extraction.texts(of: Set(kept), reviews)
    let entries = kept.enumerated().compactMap { index, column in
      texts[column].map {
        LexiconEntry(
          text: $0, valence: pruned.valences.weights[index],
          ratingWeight: pruned.ratingWeights.weights[index],
          occurrences: extraction.matrix.frequency(of: column))
      }
    }
    var model = SentimentModel(
      lexicon: try Lexicon(entries), bias: pruned.valences.bias,
      ratingBias: pruned.ratingWeights.bias)
    model.usesLengthFactor = !configuration.without.contains(.length)
    for (index, name) in reviews.domainNames.enumerated() where index > 0 {
      model.domains[name] = DomainBias(
        valence: pruned.valences.biases[index] - pruned.valences.bias,
        ratingWeight: pruned.ratingWeights.biases[index] - pruned.ratingWeights.bias)
    }
    return model
  }

  /// The features with the largest |valence| · √(Σ f²), by their numbers: how far their sum scatters
  /// over the reviews that have them, each with its length factor f.
  ///
  /// √frequency instead costs .05 points of accuracy (95 %: −.01 to .11; a prototype's figure).
  private func mostImportant(_ extraction: FeatureExtraction, _ weights: [Float]) -> [Int] {
    var squares = [Float](repeating: 0, count: weights.count)
    extraction.matrix.columnSums(extraction.lengthFactors.map { $0 * $0 }, into: &squares)
    let importances = zip(weights, squares).map { abs($0) * $1.squareRoot() }
    let order = weights.indices.sorted {
      importances[$0] == importances[$1]
        ? extraction.keys[$0] < extraction.keys[$1] : importances[$0] > importances[$1]
    }
    return order.prefix(configuration.entries).sorted()
  }
}
