import CFilmLab
import FilmData
import FilmSentiment

/// The arrays of C that results go to; those that are not wanted are `nil`.
struct ForeignResults: @unchecked Sendable {
  // Sendable, since each thread writes to places of its own.
  let probabilities: UnsafeMutablePointer<Double>?
  let ratings: UnsafeMutablePointer<Double>?
  let scores: UnsafeMutablePointer<Double>?
  let labels: UnsafeMutablePointer<Int8>?

  /// Writes the score of one text.
  func set(_ score: SentimentScore, at index: Int) {
    probabilities?[index] = score.hasEvidence ? score.probability : .nan
    ratings?[index] = score.hasEvidence ? score.rating : .nan
    scores?[index] = score.score
    labels?[index] = Int8(Self.label(score).rawValue)
  }

  private static func label(_ score: SentimentScore) -> filmlab_label {
    guard score.hasEvidence else { return FILMLAB_NEUTRAL }
    return score.label == .fresh ? FILMLAB_FRESH : FILMLAB_ROTTEN
  }
}
