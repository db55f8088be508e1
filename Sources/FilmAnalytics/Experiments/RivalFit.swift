import FilmData

/// How far the rows of a rival's file are predictions of what was held out.
public struct RivalFit: Sendable, Hashable {
  /// What the rival predicts.
  public enum Unit: Sendable, Hashable {
    /// Ratings of pairs of a user and a film.
    case ratings
    /// Lists of films for users.
    case lists
  }

  /// The rival.
  public let rival: Rival
  /// What it predicts.
  public let unit: Unit
  /// How many held-out ratings, or users with held-out films, there are.
  public internal(set) var wantedCount = 0
  /// For how many of these there is a prediction: the figures are of them alone.
  public internal(set) var comparedCount = 0
  /// Rows of pairs that were not held out, or of users who are no test users.
  public internal(set) var unknownCount = 0
  /// The first of these, in words.
  public internal(set) var firstUnknown = ""
  /// Rows of a pair that another row has too.
  public internal(set) var repeatedCount = 0
  /// Predictions outside the range of the ratings.
  public internal(set) var outsideCount = 0
  /// The range of the ratings.
  public internal(set) var range: ClosedRange<Double> = 0...0
  /// Films of lists that the user is known to like, which no method lists.
  public internal(set) var seenCount = 0
  /// Films of lists that are not in the training data, which no method lists.
  public internal(set) var untrainedCount = 0
  /// Lists that are shorter than those of the methods.
  public internal(set) var shortCount = 0

  init(_ rival: Rival, _ unit: Unit) { (self.rival, self.unit) = (rival, unit) }

  /// How many held-out ratings or users have no prediction.
  public var missingCount: Int { wantedCount - comparedCount }

  /// What people should know before they trust the figures, a sentence each.
  public var notes: [String] {
    [
      (missingCount, missing), (unknownCount, unknown), (repeatedCount, repeated),
      (outsideCount, outside), (seenCount, seen), (untrainedCount, untrained), (shortCount, short),
    ].filter { $0.0 > 0 }.map { "\(rival.path): \($0.1)" }
  }

  private var missing: String {
    switch unit {
    case .ratings:
      "predictions for \(comparedCount) of \(wantedCount) held-out ratings; "
        + "\(rival.name) is compared on these"
    case .lists:
      "lists for \(comparedCount) of \(wantedCount) test users; \(rival.name) is compared on these"
    }
  }

  private var unknown: String {
    let what =
      unit == .ratings ? "of pairs that are not held out" : "of users who are no test users"
    return Self.counted(unknownCount, "row", "is", "are")
      + " \(what), and left out; the first of \(firstUnknown)"
  }

  private var repeated: String {
    unit == .ratings
      ? Self.counted(repeatedCount, "row", "is", "are")
        + " replaced by a later one of the same pair"
      : Self.counted(repeatedCount, "row", "repeats", "repeat")
        + " a film of the same list, and left out"
  }

  private var outside: String {
    Self.counted(outsideCount, "prediction", "is", "are") + " outside the ratings' range, "
      + "\(RatingScale.text(range.lowerBound)) to \(RatingScale.text(range.upperBound)); "
      + "taken as given"
  }

  private var seen: String {
    Self.counted(seenCount, "film", "is", "are")
      + " removed from lists, since the user is known to like them"
  }

  private var untrained: String {
    Self.counted(untrainedCount, "film", "is", "are")
      + " removed from lists, since they are not in the training data"
  }

  private var short: String {
    Self.counted(shortCount, "list", "has", "have")
      + " fewer than \(FoldInRanking.length) films; what is missing counts as not found"
  }

  /// "1 row is", "2 rows are".
  private static func counted(
    _ count: Int, _ noun: String, _ verb: String, _ plural: String
  ) -> String {
    count == 1 ? "1 \(noun) \(verb)" : "\(count) \(noun)s \(plural)"
  }
}
