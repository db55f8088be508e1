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

  /// How much of it is done, 0…1; `nil` if unknown.
  package var share: Double? {
    switch self {
    case .lexicon(.fitting(_, let iteration, let total, _), _),
      .similarity(.ratings(let iteration, let total)):
      Double(iteration) / Double(total)
    case .method(_, let share): share
    default: nil
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
    }
  }
}
