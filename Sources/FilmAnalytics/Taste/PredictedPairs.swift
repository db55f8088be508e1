public import FilmSimilarity

/// Predicted ratings of pairs of a user and a film, in the order of the pairs.
public struct PredictedPairs: Sendable {
  /// A pair with its prediction.
  public typealias Pair = (user: String, film: String, estimate: RatingEstimate)

  /// The pairs.
  public internal(set) var pairs: [Pair] = []
  /// How many of them are of a user who was not in the training data.
  public internal(set) var unknownUserCount = 0
  /// How many are of a film that was not.
  public internal(set) var unknownFilmCount = 0

  /// The pairs of whom, or of what, the method knows nothing, in words; `nil` where there are none.
  public var note: String? {
    let unknown = [(unknownUserCount, "user"), (unknownFilmCount, "film")].filter { $0.0 > 0 }
    if unknown.isEmpty { return nil }
    return unknown.map { "\($0) of \(pairs.count) pairs are of an unknown \($1)" }
      .joined(separator: ", ") + ": they are predicted by the known one, or by the mean of all"
  }

  /// Adds a prediction.
  mutating func add(
    user: String, film: String, row: Int?, column: Int?, by model: any RatingPredictor
  ) {
    if row == nil { unknownUserCount += 1 }
    if column == nil { unknownFilmCount += 1 }
    pairs.append((user, film, model.estimate(row: row, column: column)))
  }
}
