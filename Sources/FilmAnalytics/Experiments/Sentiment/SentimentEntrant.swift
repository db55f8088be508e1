import FilmData
import FilmSentiment

/// A model that takes part in an evaluation: its name, and what scores for it.
struct SentimentEntrant {
  /// The name: a path, or empty for the model that is evaluated.
  let name: String
  /// Which review which scorer has not been trained on; `nil` where there is one for all.
  let folds: ReviewFolds?
  private let scorers: [RowScorer]

  /// A model that scores all reviews.
  init(name: String, scorer: RowScorer) {
    (self.name, scorers, folds) = (name, [scorer], nil)
  }

  /// A model for each fold.
  init(scorers: [RowScorer], folds: ReviewFolds) {
    (name, self.scorers, self.folds) = ("", scorers, folds)
  }

  /// The scorer of a review.
  ///
  /// - Parameter place: the review's place in the input.
  func scorer(of place: Int) -> RowScorer {
    scorers[folds.map { Int($0.ofReview[place]) } ?? 0]
  }
}
