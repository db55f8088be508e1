/// How many of what was found are right and wrong, and how many were missed, with the measures made of them.
///
/// C. J. van Rijsbergen, "Information Retrieval", Butterworths 1979, chapter 7, for F.
public struct MatchCounts: Sendable, Hashable {
  /// Found, and there.
  public var right: Double
  /// Found, but not there.
  public var wrong: Double
  /// There, but not found.
  public var missed: Double

  /// Makes counts.
  public init(right: Double = 0, wrong: Double = 0, missed: Double = 0) {
    (self.right, self.wrong, self.missed) = (right, wrong, missed)
  }

  /// The share of what was found that is there; `nil` where nothing was found.
  public var precision: Double? { right + wrong > 0 ? right / (right + wrong) : nil }

  /// The share of what is there that was found; `nil` where nothing is there.
  public var recall: Double? { right + missed > 0 ? right / (right + missed) : nil }

  /// The harmonic mean of precision and recall, 2·right / (2·right + wrong + missed); `nil` where nothing is there
  /// and nothing was found.
  public var f1: Double? {
    let all = 2 * right + wrong + missed
    return all > 0 ? 2 * right / all : nil
  }

  /// Adds counts, so many times.
  public mutating func add(_ other: MatchCounts, times: Double = 1) {
    right += times * other.right
    wrong += times * other.wrong
    missed += times * other.missed
  }
}
