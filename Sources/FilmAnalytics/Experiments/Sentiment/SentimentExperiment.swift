public import FilmData
import FilmEvaluation
import FilmSentiment

/// Labels and ratings predicted from texts against those that reviews have.
///
/// ```swift
/// var experiment = SentimentExperiment(files: ["held-out.jsonl"])
/// experiment.trainingFiles = ["train.jsonl"]
/// let findings = try experiment.evaluate(ReviewScorer(model))
/// print(findings.report["accuracy"]?.value ?? .nan)
/// ```
///
/// The true label is the review's own, or the one that its score means (0.6 of its scale is fresh).
/// Intervals resample films.
public struct SentimentExperiment: Sendable {
  /// Reviews with labels or scores; `-` is standard input.
  public var files: [String]
  /// The names of the files' fields.
  public var format = ReviewFormat()
  /// The model's training data, searched for texts and films of the input.
  public var trainingFiles: [String] = []
  /// What the model is compared with: folders of models, or files of reviews with predictions.
  public var rivals: [String] = []
  /// Bootstrap replicates for the intervals; 0 leaves them out.
  public var replicates = 1000
  /// The seed of everything random.
  public var seed: UInt64 = 1
  /// Labelled reviews that a film needs for its Tomatometer to count.
  public var minimumFilmReviews = TomatometerAgreement.usualMinimumReviews
  /// How far from one half a probability must be for a label, where abstention is measured; 0…0.5.
  public var abstentionMargin: Double?
  /// How many of the most confident mistakes are kept.
  public var worstCount = 0

  /// An experiment with the default settings.
  public init(files: [String]) { self.files = files }

  /// Checks that every rival exists, before any model is read.
  ///
  /// - Throws: `DataError` where one is not.
  public func checkRivals() throws { _ = try SentimentRivals(rivals) }

  /// Evaluates a model.
  ///
  /// - Parameters:
  ///   - scorer: scores by text, or in an empty context, which is filled from the input without its labels,
  ///     since those are what is predicted.
  ///   - control: follows the work and stops it.
  /// - Throws: `DataError` where a file cannot be read, ``AnalyticsError`` where rivals cannot be compared,
  ///   `EvaluationError` where no review has a label, ``AnalyticsError/cancelled``.
  public func evaluate(
    _ scorer: ReviewScorer, control: JobControl = JobControl()
  ) throws -> SentimentFindings {
    let rivals = try SentimentRivals(rivals)
    var scorer = scorer
    scorer.countsLabels = false
    try scorer.gatherContext(of: files, format: format, control: control)
    let entrant = SentimentEntrant(name: "", scorer: scorer.makeRowScorer())
    return try findings(of: entrant, rivals: rivals, control: control)
  }

  /// Trains a lexicon for each fold on the other folds, and evaluates it on its own.
  ///
  /// - Throws: as ``evaluate(_:control:)``, `SentimentError` where the other folds cannot train a lexicon,
  ///   ``AnalyticsError`` where the folds cannot be cut.
  public func crossValidate(
    _ settings: CrossValidation, control: JobControl = JobControl()
  ) throws -> SentimentFindings {
    let rivals = try SentimentRivals(rivals)
    let training = FoldTraining(
      files: files, format: format, settings: settings, seed: seed, control: control)
    return try findings(of: training.entrant(), rivals: rivals, control: control)
  }

  private func findings(
    of entrant: SentimentEntrant, rivals: SentimentRivals, control: JobControl
  ) throws -> SentimentFindings {
    var evaluation = SentimentEvaluation(
      entrant, others: try rivals.entrants(), keepsIDs: !rivals.files.isEmpty, worst: worstCount)
    for file in files {
      try evaluation.read(file, format)
      try control.checkCancellation()
    }
    for problems in evaluation.problems { try control.didRead(problems) }
    try evaluation.checkCount()
    try evaluation.search(training: trainingFiles, format)
    let predictions = try rivals.predictions(of: evaluation.reviews)
    return try evaluation.findings(self, rivals: predictions)
  }
}
