public import FilmSentiment
public import FilmSimilarity

/// The progress of a job.
public enum JobProgress: Sendable {
  /// A file is being read.
  case reading(path: String)
  /// The number of reviews read.
  case readReviews(Int)
  /// The number of reviews read ahead of scoring, for their context.
  case gatheredReviews(Int)
  /// The number of reviews scored.
  case scoredReviews(Int)
  /// The number of critics' verdicts read.
  case readVerdicts(Int)
  /// The ratings of a file's reviews are being predicted from their texts.
  case predictingRatings(path: String)
  /// Reviews are searched for the names of directors, by which films of several sources are joined.
  case searchingDirectors
  /// The words of reviews are being counted.
  case countingWords
  /// A lexicon is being trained; in a cross-validation, that of a fold.
  case lexicon(LexiconTrainer.Progress, fold: Fold?)
  /// Similar titles are being trained.
  case similarity(SimilarityTraining.Progress)
  /// A method is being trained, with the share that is done.
  case method(String, share: Double)

  /// One of the folds of a cross-validation, from 1.
  public struct Fold: Sendable, Hashable {
    /// The number of the fold, from 1.
    public let number: Int
    /// How many folds there are.
    public let count: Int
  }
}
