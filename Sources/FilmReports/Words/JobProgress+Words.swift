import Bytes
package import FilmAnalytics
import FilmSentiment
import FilmSimilarity

extension JobProgress {
  /// The current step, in a few words.
  package var label: String {
    switch self {
    case .reading(let path): "reading \(path)"
    case .readReviews(let count): "\(count) reviews read"
    case .gatheredReviews(let count): "\(count) reviews read ahead"
    case .scoredReviews(let count): "\(count) reviews scored"
    case .readVerdicts(let count): "\(count) critics' verdicts read"
    case .predictingRatings(let path): "predicting ratings of \(path)"
    case .searchingDirectors: "looking for directors' names"
    case .countingWords: "counting words"
    case .lexicon(let step, let fold?):
      "fold \(fold.number) of \(fold.count): \(step.label)"
    case .lexicon(let step, nil): step.label
    case .similarity(let step): step.label
    case .method(let name, _): name
    }
  }

  /// How much of the whole job is done, 0…1, over all its steps; `nil` if unknown.
  ///
  /// A step that is left out is jumped over: a share may be less than it should, never more than later ones
  /// by much.
  package var share: Double? {
    switch self {
    case .gatheredReviews, .scoredReviews: nil
    case .reading, .readReviews: 0
    case .readVerdicts: 0.05
    case .predictingRatings: 0.1
    case .searchingDirectors: 0.25
    case .countingWords: 0.3
    case .lexicon(let step, let fold?):
      (Double(fold.number - 1) + step.share) / Double(fold.count)
    case .lexicon(let step, nil): step.share
    case .similarity(let step): step.share
    case .method(_, let share): share
    }
  }
}

extension LexiconTrainer.Progress {
  /// How much of a training is done, by the time that its steps took for a million reviews.
  fileprivate var share: Double {
    switch self {
    case .counting: 0.05
    case .fitting(let column, let iteration, let total, _):
      Self.start(column) + Double(iteration) / Double(max(1, total)) * 0.2
    case .calibrating: 0.95
    }
  }

  /// Where the fitting of a column begins.
  private static func start(_ column: String) -> Double {
    switch column {
    case "valence": 0.15
    case "rating": 0.35
    case "pruned valence": 0.55
    default: 0.75
    }
  }
}

extension SimilarityTraining.Progress {
  /// How much of a training is done.
  fileprivate var share: Double {
    switch self {
    case .ratings(let iteration, let total): 0.4 + 0.4 * Double(iteration) / Double(max(1, total))
    case .coLikes: 0.8
    case .text: 0.85
    case .nearest: 0.95
    }
  }
}

extension LexiconTrainer.Progress {
  /// The current step, in a few words.
  fileprivate var label: String {
    switch self {
    case .counting(let reviews): "counting the words of \(reviews) reviews"
    case .fitting(let column, _, _, let loss):
      "\(column)s, loss \(DecimalText.text(loss, digits: 4))"
    case .calibrating(let reviews): "calibrating on \(reviews) reviews"
    }
  }
}

extension SimilarityTraining.Progress {
  /// The current step, in a few words.
  fileprivate var label: String {
    switch self {
    case .ratings: "factors of the ratings"
    case .coLikes(let films): "likes in common of \(films) films"
    case .text(let films): "words of \(films) films"
    case .nearest(let films): "nearest of \(films) films"
    }
  }
}
