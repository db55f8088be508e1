import FilmData
import FilmEvaluation
public import FilmSentiment

/// How a sentiment model is cross-validated: a lexicon is trained for each fold on the other folds.
public struct CrossValidation: Sendable {
  /// The number of folds; `nil` for as many as the field names, or two.
  public var folds: Int?
  /// The field of the reviews that names their fold; `nil` to cut by film.
  public var foldField: String?
  /// How each lexicon is trained.
  public var training = SentimentTrainingConfiguration()
  /// How much a review of each file counts in training, in the order of the files; `nil` for 1.
  public var weights: [Float]?
  /// What counts in addition to a review's text.
  public var sources: ContextSources = []

  /// Two folds by film, trained as the bundled lexicon.
  public init() {}
}

/// Trains the lexicons of a cross-validation.
///
/// The texts are read into memory once and serve all folds; the features of one fold are freed before the
/// next begins, and only the lexicon of each fold is kept.
struct FoldTraining {
  let files: [String]
  let format: ReviewFormat
  let settings: CrossValidation
  let seed: UInt64
  let control: JobControl

  /// Reads, cuts into folds and trains; the input can be read once more afterwards.
  func entrant() throws -> SentimentEntrant {
    try RereadableInputs.prepare(files)
    let (reviews, places, folds) = try read()
    let models = try models(reviews, places: places, folds: folds)
    guard !settings.sources.isEmpty else {
      let scorers = models.map { ReviewScorer($0, countsLabels: false).makeRowScorer() }
      return SentimentEntrant(scorers: scorers, folds: folds)
    }
    var contexts = try FoldContexts(models: models, folds: folds, sources: settings.sources)
    for file in files { try contexts.read(file, format) }
    return SentimentEntrant(scorers: contexts.rowScorers, folds: folds)
  }

  /// The model of each fold, trained on the other folds.
  private func models(
    _ reviews: TrainingReviews, places: [Int], folds: ReviewFolds
  ) throws -> [SentimentModel] {
    let trainer = try LexiconTrainer(settings.training)
    return try (0..<folds.count).map { number in
      let rows = places.indices.filter { Int(folds.ofReview[places[$0]]) != number }
      let fold = JobProgress.Fold(number: number + 1, count: folds.count)
      let model = try JobControl.stopping {
        try trainer.train(reviews, rows: rows) {
          control.progress(.lexicon($0, fold: fold))
          return !control.isCancelled()
        }.model
      }
      if model.lexicon.entries.isEmpty {
        throw AnalyticsError.noEntries(minimumCount: settings.training.minimumCount)
      }
      // Thrown before the other folds are trained for nothing.
      guard settings.sources.isEmpty || model.context != nil else {
        throw AnalyticsError.noContextInFold(fold: fold.number, count: fold.count)
      }
      return model
    }
  }

  /// The reviews to train on, the index of each in the input, and the folds of the whole input.
  private func read() throws -> (TrainingReviews, places: [Int], ReviewFolds) {
    let reviews = TrainingReviews()
    var builder = ReviewFolds.Builder(field: settings.foldField)
    var (places, count) = ([Int](), 0)
    var fault: AnalyticsError?
    for (file, weight) in zip(files, settings.weights ?? files.map { _ in 1 }) {
      var reader = ReviewReader(
        names: builder.names(format.names), bareScale: format.bareScale)
      try reader.readRows(Input(argument: file)) { row in
        guard fault == nil else { return }
        do throws(AnalyticsError) { try builder.add(row, file: file) } catch { fault = error }
        let before = reviews.count
        reviews.add(row, weight: weight)
        if reviews.count > before { places.append(count) }
        count += 1
        control.progress(.readReviews(reviews.count))
      }
      if let fault { throw fault }
    }
    return (reviews, places, try builder.folds(settings.folds, seed: seed))
  }
}
