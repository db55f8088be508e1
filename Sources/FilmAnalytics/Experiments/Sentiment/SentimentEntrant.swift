import FilmData
import FilmSentiment

/// A model in an evaluation: its name and its scorers.
struct SentimentEntrant {
  /// The name: a path, or empty for the evaluated model.
  let name: String
  /// The folds, which say which scorer has not been trained on a review; `nil` for one scorer of all.
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

  /// How many reviews it can score; `nil` for any number.
  var reviewCount: Int? { folds?.ofReview.count }

  /// The scorer of a review.
  ///
  /// - Parameter place: the review's index in the input.
  func scorer(of place: Int) -> RowScorer {
    scorers[folds.map { Int($0.ofReview[place]) } ?? 0]
  }
}
