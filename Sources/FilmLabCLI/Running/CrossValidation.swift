import FilmData
import FilmEvaluation
import FilmSentiment

/// Trains a lexicon for each fold on the other folds.
///
/// The texts are read into memory once and serve all folds; the features of one fold are gone before the
/// next begins, and of each fold its lexicon is kept.
struct CrossValidation {
  let files: [String]
  let fields: ReviewOptions
  let options: CrossValidationOptions
  let training: LexiconTrainingOptions
  /// What counts beside a review's text.
  let sources: ContextSources
  let seed: UInt64
  let isQuiet: Bool

  /// Reads, cuts and trains; the input can be read once more afterwards.
  func entrant() throws -> SentimentEvaluation.Entrant {
    let rereading = try Rereading(files)
    let (reviews, places, folds) = try read()
    rereading.rewind()
    let models = try models(reviews, places, folds)
    guard !sources.isEmpty else {
      let judges = models.map { ReviewJudge(SentimentScorer($0), context: nil) }
      return SentimentEvaluation.Entrant(name: "this model", judges: judges, folds: folds)
    }
    var contexts = try FoldContexts(models: models, folds: folds, sources: sources)
    for file in files {
      try contexts.read(file, names: fields.names, bareScale: fields.scale)
    }
    rereading.rewind()
    return SentimentEvaluation.Entrant(name: "this model", judges: contexts.judges, folds: folds)
  }

  /// The model of each fold, trained on the other folds.
  private func models(
    _ reviews: TrainingReviews, _ places: [Int], _ folds: ReviewFolds
  ) throws -> [SentimentModel] {
    let trainer = try LexiconTrainer(training.configuration(seed: seed))
    let progress = Progress(isQuiet: isQuiet)
    defer { progress.finish() }
    return try (0..<folds.count).map { fold in
      let rows = places.indices.filter { Int(folds.ofReview[places[$0]]) != fold }
      let label = "fold \(fold + 1) of \(folds.count): "
      let model = try trainer.train(reviews, rows: rows) {
        progress.update($0, of: label)
        return !Interruption.isRequested
      }.model
      // Told before the other folds are trained in vain.
      guard sources.isEmpty || model.context != nil else {
        throw FoldContexts.Fault.tooFewReviews(fold: fold + 1, count: folds.count)
      }
      return model
    }
  }

  /// The reviews to learn from, the place of each in the input, and the folds of all of the input.
  private func read() throws -> (TrainingReviews, places: [Int], ReviewFolds) {
    let reviews = TrainingReviews()
    var builder = ReviewFolds.Builder(field: options.foldField)
    var (places, count) = ([Int](), 0)
    let progress = Progress(isQuiet: isQuiet)
    defer { progress.finish() }
    var fault: ReviewFolds.Fault?
    for (file, weight) in zip(files, try training.weights(of: files)) {
      var reader = ReviewReader(names: builder.names(fields.names), bareScale: fields.scale)
      try reader.readRows(Input(argument: file)) { row in
        guard fault == nil else { return }
        do throws(ReviewFolds.Fault) { try builder.add(row, file: file) } catch { fault = error }
        let before = reviews.count
        reviews.add(row, weight: weight)
        if reviews.count > before { places.append(count) }
        count += 1
        progress.update("\(reviews.count) reviews read")
      }
      if let fault { throw fault }
    }
    return (reviews, places, try builder.folds(options.folds, seed: seed))
  }
}
