/// Why the scale of a file's ratings is not known.
public struct ScaleDoubt: Error, Sendable, Hashable {
  /// What is doubtful about the numbers.
  public enum Reason: Sendable, Hashable {
    /// None is above 2: people give these on scales to 1, 2, 5 and 10.
    case low
    /// Some are negative, and not thumbs.
    case negative
    /// The largest is above 10, none above 20: of 20, or of 100.
    case betweenTenAndTwenty
    /// The largest is above 100: perhaps how often a film was played.
    case high
    /// Very few of many are above the best rating of a smaller scale: `count` of them.
    case fewAbove(Double, count: Int)
  }

  /// What is doubtful.
  public let reason: Reason
  /// The least rating.
  public let least: Double
  /// The largest rating.
  public let largest: Double
  /// How many ratings there are.
  public let count: Int
}

extension ScaleDoubt: CustomStringConvertible {
  /// What is doubtful, in words, without the file.
  public var description: String {
    let range =
      least == largest
      ? "ratings of \(RatingScale.text(least)) alone"
      : "ratings from \(RatingScale.text(least)) to \(RatingScale.text(largest))"
    return switch reason {
    case .low: "\(range) do not tell their scale, which may be to 1, 2, 5 or 10"
    case .negative:
      "\(range) are on no scale that is known: negative ratings can only be thumbs, -1 and 1"
    case .betweenTenAndTwenty: "\(range) do not tell their scale, which may be to 20 or 100"
    case .high: "\(range) are on no scale that is known; counts of plays are no ratings"
    case .fewAbove(let best, let few):
      "\(few) of \(count) ratings \(few == 1 ? "is" : "are") above \(RatingScale.text(best)), the largest "
        + "\(RatingScale.text(largest)): faults, or a larger scale"
    }
  }
}
