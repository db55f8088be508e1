import FilmData
import FilmEvaluation
import FilmSentiment

/// Reads labelled reviews once, lets one or more models score each, and gathers what an evaluation
/// needs.
struct SentimentEvaluation {
  /// What was read of each input.
  private(set) var problems: [RowProblems] = []
  private(set) var reviews: EvaluatedReviews
  private(set) var leakage = LeakageSearch()
  private(set) var worst: WorstMistakes
  private var silent = SentimentFindings.Silent()

  private let model: SentimentEntrant
  private let others: [SentimentEntrant]
  /// How many reviews were put into folds; `nil` without folds.
  private let foldedCount: Int?
  /// Whether there are reviews that were not there when the folds were cut.
  private var hasFurther = false

  /// - Parameters:
  ///   - others: further models that score the same reviews.
  ///   - keepsIDs: whether predictions of others will be matched by their identifiers.
  ///   - worst: how many mistakes are kept.
  init(_ model: SentimentEntrant, others: [SentimentEntrant], keepsIDs: Bool, worst: Int) {
    self.model = model
    self.others = others
    foldedCount = ([model] + others).compactMap(\.reviewCount).min()
    reviews = EvaluatedReviews(otherCount: others.count, keepsIDs: keepsIDs)
    self.worst = WorstMistakes(limit: worst)
  }

  /// Reads and scores one input.
  mutating func read(_ file: String, _ format: ReviewFormat) throws {
    var names = format.names
    names.wanted = [.year, .genre]
    var reader = ReviewReader(names: names, bareScale: format.bareScale)
    try reader.readRows(Input(argument: file)) { add($0, file: file) }
    problems += reader.problems
  }

  /// - Throws: ``AnalyticsError/inputChanged`` where there are not as many reviews as were put into folds.
  func checkCount() throws(AnalyticsError) {
    guard let foldedCount else { return }
    if hasFurther || reviews.predictions.count != foldedCount { throw .inputChanged }
  }

  private mutating func add(_ row: ReviewRow, file: String) {
    let place = reviews.predictions.count
    if let foldedCount, place >= foldedCount {
      hasFurther = true
      return
    }
    let scorer = model.scorer(of: place)
    let (film, isNew) = reviews.film(of: row, file: file)
    let text = TextFingerprint(row.text)
    let (verdict, rating) = (row.verdict, row.rating)
    func prediction(_ score: SentimentScore) -> SentimentPrediction {
      SentimentPrediction(
        probability: score.probability, label: score.label, rating: score.rating,
        trueLabel: verdict, trueRating: rating, cluster: film)
    }
    let score = scorer.score(row)
    reviews.add(
      row, words: text.wordCount, prediction: prediction(score),
      others: others.map { prediction($0.scorer(of: place).score(row)) },
      isSilent: !score.hasEvidence)
    leakage.add(
      text, film: row.filmKey.string, isNewFilm: isNew, verdict: verdict,
      fold: model.folds?.ofReview[place])
    guard score.hasEvidence else { return silent.add(score.evidence, isLabelled: verdict != nil) }
    if let verdict {
      worst.add(row, score, trueLabel: verdict, file: file, scorer: scorer)
    }
  }

  /// Looks for texts and films of the input in training data.
  mutating func search(training files: [String], _ format: ReviewFormat) throws {
    try leakage.read(training: files, format)
  }

  /// The figures of everything that was read and says something.
  ///
  /// - Parameter rivals: predictions of others, matched with these reviews.
  func findings(
    _ settings: SentimentExperiment, rivals: [RivalPredictions]
  ) throws -> SentimentFindings {
    let saying = reviews.saying
    let predictions = saying.predictions
    if predictions.isEmpty, silent.texts.count > 0 {
      throw AnalyticsError.noEvidence(count: silent.texts.count)
    }
    let (replicates, seed) = (settings.replicates, settings.seed)
    let report = try SentimentReport(
      predictions: predictions, replicates: replicates, seed: seed,
      minimumFilmReviews: settings.minimumFilmReviews)
    return SentimentFindings(
      report: report,
      curves: SentimentCurves(predictions, replicates: replicates, seed: seed),
      abstention: settings.abstentionMargin.map {
        AbstentionReport(predictions, margin: $0, replicates: replicates, seed: seed)
      },
      slices: SentimentSlices(
        predictions, by: slicings(of: saying), replicates: replicates, seed: seed),
      comparisons: try comparisons(of: saying, settings, rivals), worst: worst.mistakes,
      leakage: leakage.findings, folds: model.folds, roc: Self.roc(predictions),
      histogram: RatingHistogram(predictions),
      filmNames: report.clusterKeys.map { reviews.filmNames[$0] }, silent: silent,
      problems: problems)
  }

  /// The ways of dividing the reviews, with the folds where there are any.
  private func slicings(of saying: EvaluatedReviews) -> [SentimentSlicing] {
    guard let folds = model.folds else { return saying.slicings }
    return saying.slicings + [
      SentimentSlicing(
        kind: "fold", names: folds.names,
        membership: .byReview(reviews.saying(folds.ofReview.map(Int.init))))
    ]
  }

  private static func roc(_ predictions: [SentimentPrediction]) -> ROCCurve? {
    let labelled = predictions.filter { $0.trueLabel != nil }
    return ROCCurve(
      scores: labelled.map(\.probability), labels: labelled.map { $0.trueLabel == .fresh })
  }

  private func comparisons(
    of saying: EvaluatedReviews, _ settings: SentimentExperiment, _ rivals: [RivalPredictions]
  ) throws -> [SentimentFindings.Comparison] {
    let models = try zip(others, saying.others).map { other, predictions in
      try comparison(of: saying.predictions, with: predictions, by: other.name, settings)
    }
    return try models
      + rivals.map { rival in
        let matches = rival.matches.filter { reviews.isSaying($0.place) }
        return try comparison(
          of: matches.map { reviews.predictions[$0.place] }, with: matches.map(\.prediction),
          by: rival.path, settings,
          hasProbabilities: rival.hasProbabilities)
      }
  }

  /// Metrics of probabilities, which labels alone do not have.
  private static let ofProbabilities: Set<String> = ["auc", "brier", "log_loss", "ece"]

  private func comparison(
    of first: [SentimentPrediction], with second: [SentimentPrediction], by name: String,
    _ settings: SentimentExperiment, hasProbabilities: Bool = true
  ) throws -> SentimentFindings.Comparison {
    SentimentFindings.Comparison(
      name: name,
      result: try SentimentComparison(
        first, second, replicates: settings.replicates, seed: settings.seed,
        minimumFilmReviews: settings.minimumFilmReviews,
        leavingOut: hasProbabilities ? [] : Self.ofProbabilities),
      roc: hasProbabilities ? Self.roc(second) : nil, matchedCount: second.count,
      hasProbabilities: hasProbabilities)
  }
}
