import FilmData
import FilmSentiment

/// The context of each fold's reviews.
///
/// A review's context is the other reviews of its own fold, by their texts alone, as scored by the fold's
/// lexicon, which has seen none of them. If a field splits films, reviews of its film in other folds do not
/// count: that lexicon was trained on their labels. Critics are those of the fold's training part; a bundled
/// model may have learned its critics from these very reviews.
struct FoldContexts {
  private let scorers: [SentimentScorer]
  private let folds: ReviewFolds
  private var contexts: [ReviewContext]
  private var place = 0

  /// Prepares contexts without reviews.
  ///
  /// - Parameter models: the model of each fold.
  /// - Throws: ``AnalyticsError/noContextInFold(fold:count:)`` where a model has no weights for other
  ///   reviews.
  init(
    models: [SentimentModel], folds: ReviewFolds, sources: ContextSources
  ) throws(AnalyticsError) {
    scorers = models.map { SentimentScorer($0) }
    self.folds = folds
    contexts = []
    for (fold, model) in models.enumerated() {
      guard let weights = model.context else {
        throw .noContextInFold(fold: fold + 1, count: models.count)
      }
      contexts.append(ReviewContext(model: weights, critics: model.critics, sources: sources))
    }
  }

  /// Reads one input, to be called in the order in which the folds were cut.
  ///
  /// - Throws: ``AnalyticsError/inputChanged`` where there are more reviews than were put into folds.
  mutating func read(_ file: String, _ format: ReviewFormat) throws {
    var reader = ReviewReader(format)
    try reader.readRows(Input(argument: file)) { row in
      defer { place += 1 }
      guard place < folds.ofReview.count else { return }
      let fold = Int(folds.ofReview[place])
      contexts[fold].add(
        ContextReview(row, score: scorers[fold].score(row.text), countsLabels: false))
    }
    if place > folds.ofReview.count { throw AnalyticsError.inputChanged }
  }

  /// A scorer for each fold, when all inputs have been read.
  var rowScorers: [RowScorer] {
    zip(scorers, contexts).map { RowScorer($0, context: $1, countsLabels: false) }
  }
}
