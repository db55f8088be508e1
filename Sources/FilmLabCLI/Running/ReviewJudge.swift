import FilmData
import FilmSentiment

/// Scores one review after another: by its text, and by what its surroundings say where they count.
///
/// Belongs to one thread.
final class ReviewJudge {
  private let scorer: SentimentScorer
  private let context: ReviewContext?
  private let countsLabels: Bool

  /// Makes a judge.
  ///
  /// - Parameter countsLabels: whether labels and scores of the input count, as they did when the
  ///   context was gathered.
  init(_ scorer: SentimentScorer, context: ReviewContext?, countsLabels: Bool = true) {
    self.scorer = scorer
    self.context = context
    self.countsLabels = countsLabels
  }

  /// The lexicon in use.
  var lexicon: Lexicon { scorer.model.lexicon }

  /// The score of a review.
  @inline(__always)
  func score(_ row: ReviewRow) -> SentimentScore {
    let score = scorer.score(row.text)
    guard context != nil else { return score }
    return effect(on: row, score)?.score ?? score
  }

  /// Why a review scores as it does.
  func explain(_ row: ReviewRow) -> SentimentExplanation {
    var explanation = scorer.explain(row.text)
    guard let effect = effect(on: row, explanation.score) else { return explanation }
    explanation.add(effect)
    return explanation
  }

  private func effect(on row: ReviewRow, _ score: SentimentScore) -> ContextEffect? {
    context?.effect(on: ContextReview(row, score: score, countsLabels: countsLabels))
  }
}
