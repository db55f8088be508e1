import Glibc

/// Fits both columns of a lexicon to the labels and the ratings of the reviews it is trained on.
struct ColumnFitting {
  /// Receives the column, the pass and of how many it is one, and the mean loss; `false` stops.
  typealias Progress = (_ column: String, _ iteration: Int, _ of: Int, _ loss: Double) -> Bool

  /// Passes at most for single words, whose predictions are scales and a start for the valences.
  private static let wordIterations = 40

  private let extraction: FeatureExtraction
  private let configuration: SentimentTrainingConfiguration
  private let labels: [Float]
  private let ratings: [Float]
  /// How much each review counts for the valences.
  private let labelled: [Float]
  /// How much each review counts for the rating weights.
  private let rated: [Float]
  private let domains: [UInt8]
  /// What film and critic say of each review's label; `nil` where nothing is known of either.
  private let offsets: [Float]?

  init(
    _ extraction: FeatureExtraction, _ reviews: TrainingReviews,
    configuration: SentimentTrainingConfiguration
  ) {
    let rows = extraction.reviews
    func known(_ value: Float) -> Float { value.isNaN ? 0 : value }
    labels = rows.map { known(reviews.labels[$0]) }
    ratings = rows.map { known(reviews.ratings[$0]) }
    labelled = rows.map { reviews.labels[$0].isNaN ? 0 : reviews.weights[$0] }
    rated = rows.map { reviews.ratings[$0].isNaN ? 0 : reviews.weights[$0] }
    domains = rows.map { reviews.domains[$0] }
    let offsets =
      configuration.without.contains(.context)
      ? [] : ContextOffsets.offsets(reviews, rows, share: configuration.contextShare)
    self.offsets = offsets.contains { $0 != 0 } ? offsets : nil
    self.extraction = extraction
    self.configuration = configuration
  }

  /// Both columns; without ratings, the weights are the usual share of the valences.
  ///
  /// - Throws: ``SentimentError/cancelled`` where `progress` returned `false`.
  func fit(_ progress: Progress) throws(SentimentError) -> LexiconColumns {
    let counts = ClassSums(extraction.matrix, shares: labels, importances: labelled)
    var scales = naiveBayesScales(counts)
    let words = try words(scales: scales, progress)
    if let words { scales = residualScales(naiveBayes: scales, counts, words: words) }
    var regression = regression(
      extraction.matrix, targets: labels, importances: labelled, scales: scales)
    regression.offsets = offsets
    regression.start = words
    let valences = try solve("valence", regression, iterations: configuration.iterations, progress)
    let usual = valences.scaled(by: LexiconEntry.usualRatingShare)
    guard rated.contains(where: { $0 > 0 }) else {
      return LexiconColumns(valences: valences, ratingWeights: usual)
    }
    regression = self.regression(
      extraction.matrix, targets: ratings, importances: rated, scales: scales)
    regression.start = usual
    let ratingWeights = try solve(
      "rating", regression, iterations: configuration.iterations, progress)
    return LexiconColumns(valences: valences, ratingWeights: ratingWeights)
  }

  /// The columns of the kept features, which take over what the others said.
  ///
  /// - Throws: ``SentimentError/cancelled`` where `progress` returned `false`.
  func refit(
    _ columns: LexiconColumns, kept: [Int], _ progress: Progress
  ) throws(SentimentError) -> LexiconColumns {
    let keptMatrix = extraction.matrix.restricted(to: kept)
    func refit(
      _ column: String, _ solution: LogisticRegression.Solution, _ importances: [Float]
    ) throws(SentimentError) -> LogisticRegression.Solution {
      let refit = PrunedRefit(
        matrix: extraction.matrix, kept: kept, keptMatrix: keptMatrix,
        lengthFactors: extraction.lengthFactors, domains: domains, importances: importances)
      guard let refitted = refit.refit(solution, progress: { progress(column, $0, $1, $2) }) else {
        throw .cancelled
      }
      return refitted
    }
    let valences = try refit("pruned valence", columns.valences, labelled)
    let ratingWeights =
      rated.contains { $0 > 0 }
      ? try refit("pruned rating", columns.ratingWeights, rated)
      : valences.scaled(by: LexiconEntry.usualRatingShare)
    return LexiconColumns(valences: valences, ratingWeights: ratingWeights)
  }

  // MARK: Scales

  private func naiveBayesScales(_ counts: ClassSums) -> [Float] {
    configuration.without.contains(.scales)
      ? [Float](repeating: 1, count: extraction.matrix.columnCount)
      : NaiveBayesScales.scales(counts)
  }

  /// Valences of single words and their marks alone, 0 for runs; `nil` where runs need none.
  private func words(
    scales: [Float], _ progress: Progress
  ) throws(SentimentError) -> LogisticRegression.Solution? {
    let isLeftOut = !configuration.without.isDisjoint(with: [.scales, .residuals])
    if isLeftOut || !extraction.runs.contains(true) { return nil }
    let words = extraction.runs.indices.filter { !extraction.runs[$0] }
    let regression = regression(
      extraction.matrix.restricted(to: words), targets: labels, importances: labelled,
      scales: words.map { scales[$0] })
    let fitted = try solve(
      "word", regression, iterations: min(Self.wordIterations, configuration.iterations), progress)
    var solution = fitted
    solution.weights = [Float](repeating: 0, count: scales.count)
    for (word, weight) in zip(words, fitted.weights) { solution.weights[word] = weight }
    return solution
  }

  private func residualScales(
    naiveBayes: [Float], _ counts: ClassSums, words: LogisticRegression.Solution
  ) -> [Float] {
    let margins = words.margins(
      extraction.matrix, lengthFactors: extraction.lengthFactors, domains: domains)
    let expected = ClassSums(
      extraction.matrix, shares: margins.map { 1 / (1 + exp(-$0)) }, importances: labelled)
    return ResidualScales.scales(
      naiveBayes: naiveBayes, runs: extraction.runs, counts: counts, expected: expected)
  }

  // MARK: Regressions

  private func regression(
    _ matrix: FeatureMatrix, targets: [Float], importances: [Float], scales: [Float]
  ) -> LogisticRegression {
    LogisticRegression(
      matrix: matrix, targets: targets, importances: importances, scales: scales,
      regularization: configuration.regularization, lengthFactors: extraction.lengthFactors,
      domains: domains)
  }

  private func solve(
    _ column: String, _ regression: LogisticRegression, iterations: Int, _ progress: Progress
  ) throws(SentimentError) -> LogisticRegression.Solution {
    let solution = regression.solve(iterations: iterations) {
      progress(column, $0, iterations, $1)
    }
    guard let solution else { throw .cancelled }
    return solution
  }
}
