import FilmData
import FilmSentiment

/// What the reviews of each fold say of each other.
///
/// A review meets the other reviews of its own fold, and of those their texts alone, as the fold's lexicon
/// reads them, which has seen none of them. Reviews of its film that are in other folds do not count, where
/// a field cuts films apart: that lexicon was trained on their labels. Critics are known as the fold's
/// training part shows them; what a bundled model knows of them it may have learned from these very reviews.
struct FoldContexts {
  /// A context that cannot be made.
  enum Fault: Error, Equatable, CustomStringConvertible {
    case tooFewReviews(fold: Int, count: Int)

    var description: String {
      switch self {
      case .tooFewReviews(let fold, let count):
        "fold \(fold) of \(count): its training part does not tell how much other reviews count, which "
          + "takes some 20,000 labelled reviews, with films that have several; leave --context out"
      }
    }
  }

  private let scorers: [SentimentScorer]
  private let folds: ReviewFolds
  private var contexts: [ReviewContext]
  private var place = 0

  /// Prepares contexts without reviews.
  ///
  /// - Parameter models: the model of each fold.
  /// - Throws: ``Fault`` where a model does not know how much other reviews count.
  init(
    models: [SentimentModel], folds: ReviewFolds, sources: ContextSources
  ) throws {
    scorers = models.map { SentimentScorer($0) }
    self.folds = folds
    contexts = try models.enumerated().map { fold, model in
      guard let weights = model.context else {
        throw Fault.tooFewReviews(fold: fold + 1, count: models.count)
      }
      return ReviewContext(model: weights, critics: model.critics, sources: sources)
    }
  }

  /// Reads one input, to be called in the order in which the folds were cut.
  mutating func read(_ file: String, names: ReviewFieldNames, bareScale: Double?) throws {
    var reader = ReviewReader(names: names, bareScale: bareScale)
    // Moved out and back, since a closure cannot change the value that it belongs to.
    var part = (contexts: contexts, place: place)
    contexts = []
    defer { (contexts, place) = part }
    let (scorers, folds) = (scorers, folds)
    try reader.readRows(Input(argument: file)) { row in
      let fold = Int(folds.ofReview[part.place])
      part.place += 1
      part.contexts[fold].add(
        ContextReview(row, score: scorers[fold].score(row.text), countsLabels: false))
    }
  }

  /// A judge for each fold, when all inputs have been read.
  var judges: [ReviewJudge] {
    zip(scorers, contexts).map { ReviewJudge($0, context: $1, countsLabels: false) }
  }
}
