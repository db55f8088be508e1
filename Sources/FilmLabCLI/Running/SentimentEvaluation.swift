import FilmData
import FilmEvaluation
import FilmSentiment

/// Reads labelled reviews once, lets one or more models judge each, and gathers what an evaluation
/// needs.
struct SentimentEvaluation {
  /// A model that takes part: what it is called and what judges for it.
  struct Entrant {
    let name: String
    /// Which review which judge has not been trained on; `nil` where there is one for all.
    let folds: ReviewFolds?
    private let judges: [ReviewJudge]

    /// A model that judges all reviews.
    init(name: String, judge: ReviewJudge) {
      (self.name, judges, folds) = (name, [judge], nil)
    }

    /// A model for each fold.
    init(name: String, judges: [ReviewJudge], folds: ReviewFolds) {
      (self.name, self.judges, self.folds) = (name, judges, folds)
    }

    /// The judge of a review.
    ///
    /// - Parameter place: the review's place in the input.
    func judge(of place: Int) -> ReviewJudge {
      judges[folds.map { Int($0.ofReview[place]) } ?? 0]
    }
  }

  /// What was read of each input.
  private(set) var problems: [RowProblems] = []
  private(set) var reviews: EvaluatedReviews
  private(set) var leakage = LeakageSearch()
  private(set) var worst: WorstMistakes

  private let model: Entrant
  private let others: [Entrant]

  /// - Parameters:
  ///   - others: further models that judge the same reviews.
  ///   - keepsIDs: whether predictions of others will be matched by identifiers.
  ///   - worst: how many mistakes are kept.
  init(_ model: Entrant, others: [Entrant], keepsIDs: Bool, worst: Int) {
    self.model = model
    self.others = others
    reviews = EvaluatedReviews(otherCount: others.count, keepsIDs: keepsIDs)
    self.worst = WorstMistakes(limit: worst)
  }

  /// Reads and scores one input.
  mutating func read(_ file: String, _ options: ReviewOptions) throws {
    var names = options.names
    names.wanted = [.year, .genre]
    var reader = ReviewReader(names: names, bareScale: options.scale)
    // Moved out and back, since a closure cannot change the value that it belongs to.
    var part = (reviews: reviews, leakage: leakage, worst: worst)
    (reviews, leakage) = (EvaluatedReviews(), LeakageSearch())
    defer { (reviews, leakage, worst) = part }
    let (model, others) = (model, others)
    try reader.readRows(Input(argument: file)) { row in
      let place = part.reviews.predictions.count
      let judge = model.judge(of: place)
      let (film, isNew) = part.reviews.film(of: row, file: file)
      let text = TextFingerprint(row.text)
      let (verdict, rating) = (row.verdict, row.rating)
      func prediction(_ score: SentimentScore) -> SentimentPrediction {
        SentimentPrediction(score, trueLabel: verdict, trueRating: rating, cluster: film)
      }
      let score = judge.score(row)
      part.reviews.add(
        row, words: text.wordCount, prediction(score),
        others: others.map { prediction($0.judge(of: place).score(row)) })
      part.leakage.add(
        text, film: row.filmKey.string, isNewFilm: isNew, verdict: verdict,
        fold: model.folds?.ofReview[place])
      if let verdict {
        part.worst.add(
          row, score, trueLabel: verdict, rating: rating, file: file, judge: judge)
      }
    }
    problems += reader.problems
  }

  /// Looks for texts and films of the input in training data.
  mutating func search(training files: [String], _ options: ReviewOptions) throws {
    try leakage.read(training: files, options)
  }

  /// The figures of everything that was read.
  ///
  /// - Parameter rivals: predictions of others, matched with these reviews.
  func findings(
    _ options: EvaluationOptions, _ bootstrap: BootstrapOptions, rivals: [RivalPredictions]
  ) throws -> SentimentFindings {
    let predictions = reviews.predictions
    let (replicates, seed) = (bootstrap.replicates, bootstrap.seed)
    let report = try SentimentReport(
      predictions: predictions, replicates: replicates, seed: seed,
      minimumFilmReviews: options.filmReviews)
    let names = reviews.filmNames
    let keys = report.clusterKeys
    return SentimentFindings(
      report: report,
      curves: SentimentCurves(predictions, replicates: replicates, seed: seed),
      abstention: options.abstain.map {
        AbstentionReport(predictions, margin: $0, replicates: replicates, seed: seed)
      },
      slices: SentimentSlices(
        predictions, by: slicings, replicates: replicates, seed: seed),
      comparisons: try comparisons(options, bootstrap, rivals), worst: worst.mistakes,
      leakage: leakage.findings, folds: model.folds, roc: SentimentEvaluation.roc(predictions),
      histogram: RatingHistogram(predictions),
      filmName: { names[keys[$0]] })
  }

  /// The ways of dividing the reviews, with the folds where there are any.
  private var slicings: [SentimentSlicing] {
    guard let folds = model.folds else { return reviews.slicings }
    return reviews.slicings + [
      SentimentSlicing(
        kind: "fold", names: folds.names, membership: .byReview(folds.ofReview.map(Int.init)))
    ]
  }

  private static func roc(_ predictions: [SentimentPrediction]) -> ROCCurve? {
    let labelled = predictions.filter { $0.trueLabel != nil }
    return ROCCurve(
      scores: labelled.map(\.probability), labels: labelled.map { $0.trueLabel == .fresh })
  }

  private func comparisons(
    _ options: EvaluationOptions, _ bootstrap: BootstrapOptions, _ rivals: [RivalPredictions]
  ) throws -> [SentimentFindings.Comparison] {
    func comparison(
      _ name: String, _ first: [SentimentPrediction], _ second: [SentimentPrediction],
      leavingOut: Set<String> = []
    ) throws -> SentimentFindings.Comparison {
      SentimentFindings.Comparison(
        name: name,
        result: try SentimentComparison(
          first, second, replicates: bootstrap.replicates, seed: bootstrap.seed,
          minimumFilmReviews: options.filmReviews, leavingOut: leavingOut),
        roc: leavingOut.isEmpty ? SentimentEvaluation.roc(second) : nil)
    }
    let models = try zip(others, reviews.others).map { other, predictions in
      try comparison(other.name, reviews.predictions, predictions)
    }
    return try models
      + rivals.map { rival in
        try comparison(
          rival.path, rival.matches.map { reviews.predictions[$0.place] },
          rival.matches.map(\.prediction),
          leavingOut: rival.hasProbabilities ? [] : ["auc", "brier", "log_loss", "ece"])
      }
  }
}

extension SentimentPrediction {
  /// What a score says, beside what the review's critic has said.
  init(_ score: SentimentScore, trueLabel: Freshness?, trueRating: Double?, cluster: Int) {
    self.init(
      probability: score.probability, label: score.label, rating: score.rating,
      trueLabel: trueLabel, trueRating: trueRating, cluster: cluster)
  }
}
