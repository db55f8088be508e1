package import FilmData
public import FilmSentiment

/// Scores one review after another: by its text, and by the other reviews of its film and critic if
/// these count.
///
/// Made by ``ReviewScorer``; belongs to one thread.
public final class RowScorer {
  private let scorer: SentimentScorer
  private let context: ReviewContext?
  private let countsLabels: Bool
  private let placer: (any KnownReviewPlacer)?

  init(
    _ scorer: SentimentScorer, context: ReviewContext?, countsLabels: Bool,
    placer: (any KnownReviewPlacer)? = nil
  ) {
    self.scorer = scorer
    self.context = context
    self.countsLabels = countsLabels
    self.placer = placer
  }

  /// The lexicon in use.
  public var lexicon: Lexicon { scorer.model.lexicon }

  /// Whether the model has a list of aspects.
  public var findsAspects: Bool { scorer.model.aspects != nil }

  /// The score of a text alone.
  public func score(_ text: String) -> SentimentScore { scorer.score(text) }

  /// Why a text alone scores as it does.
  public func explain(_ text: String) -> SentimentExplanation { scorer.explain(text) }

  /// The score of a review.
  package func score(_ row: ReviewRow) -> SentimentScore {
    let score = scorer.score(row.text)
    // Other reviews add to what a text says; they do not speak for one that says nothing.
    guard context != nil, score.hasEvidence else { return score }
    return effect(on: row, score)?.score ?? score
  }

  /// The score of a review, and what it says of the aspects of a film.
  ///
  /// - Parameter opinions: replaced by the opinions, which are the text's alone: context does not count in them.
  package func score(_ row: ReviewRow, aspects opinions: inout [AspectOpinion]) -> SentimentScore {
    let score = scorer.score(row.text, aspects: &opinions)
    guard context != nil, score.hasEvidence else { return score }
    return effect(on: row, score)?.score ?? score
  }

  /// Why a review scores as it does.
  package func explain(_ row: ReviewRow) -> SentimentExplanation {
    var explanation = scorer.explain(row.text)
    guard explanation.score.hasEvidence, let effect = effect(on: row, explanation.score) else {
      return explanation
    }
    explanation.add(effect)
    return explanation
  }

  /// The review as context for others of its film and critic, scored by its text alone.
  func contextReview(_ row: ReviewRow) -> ContextReview {
    contextReview(row, scorer.score(row.text))
  }

  /// The same with a score that is known, or that does not count.
  func contextReview(_ row: ReviewRow, _ score: SentimentScore) -> ContextReview {
    var review = ContextReview(row, score: score, countsLabels: countsLabels)
    placer?.place(&review, row)
    return review
  }

  private func effect(on row: ReviewRow, _ score: SentimentScore) -> ContextEffect? {
    context?.effect(on: contextReview(row, score))
  }
}
