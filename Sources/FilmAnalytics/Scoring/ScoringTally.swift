package import FilmData
package import FilmSentiment

/// Counts over scored reviews.
public struct ScoringTally: Sendable, Hashable {
  /// All reviews.
  public private(set) var count = 0
  /// Reviews whose text is fresh.
  public private(set) var freshCount = 0
  /// Reviews with a label or score of their own, without neutral and silent ones.
  public private(set) var labelledCount = 0
  /// Those of them whose own verdict is the predicted one.
  public private(set) var agreeingCount = 0
  /// Reviews whose score is too near the middle for a label.
  public private(set) var neutralCount = 0

  /// Reviews whose text says nothing, which count among all of them alone.
  public private(set) var silent = SilentTexts()

  /// Starts at zero.
  public init() {}

  /// Counts a review.
  package mutating func add(
    _ row: ReviewRow, _ score: SentimentScore, band: NeutralBand = NeutralBand()
  ) {
    count += 1
    guard score.hasEvidence else { return silent.add(score.evidence) }
    if band.contains(score) {
      neutralCount += 1
      return
    }
    if score.label == .fresh { freshCount += 1 }
    if let verdict = row.verdict {
      labelledCount += 1
      if verdict == score.label { agreeingCount += 1 }
    }
  }

  /// Adds the counts of other reviews.
  public mutating func add(_ other: ScoringTally) {
    count += other.count
    freshCount += other.freshCount
    labelledCount += other.labelledCount
    agreeingCount += other.agreeingCount
    neutralCount += other.neutralCount
    silent.add(other.silent)
  }
}
