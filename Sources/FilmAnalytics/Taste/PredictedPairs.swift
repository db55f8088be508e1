public import FilmSimilarity

/// Predicted ratings of pairs of a user and a film, in the order of the pairs.
public struct PredictedPairs: Sendable {
  /// A pair with its prediction.
  public typealias Pair = (user: String, film: String, estimate: RatingEstimate)

  /// How many pairs there are, and of how many the method knows less than it should.
  public struct Counts: Sendable, Hashable {
    /// All pairs.
    public internal(set) var pairs = 0
    /// Those of a user who was not in the training data.
    public internal(set) var unknownUsers = 0
    /// Those of a film that was not.
    public internal(set) var unknownFilms = 0

    /// The pairs of whom, or of what, the method knows nothing, in words; `nil` where there are none.
    public var note: String? {
      let unknown = [(unknownUsers, "user"), (unknownFilms, "film")].filter { $0.0 > 0 }
      if unknown.isEmpty { return nil }
      return unknown.map { "\($0) of \(pairs) pairs are of an unknown \($1)" }
        .joined(separator: ", ") + ": they are predicted by the known one, or by the mean of all"
    }

    /// Whether the method knows no user and no film of all pairs.
    var areAllUnknown: Bool { pairs == unknownUsers && pairs == unknownFilms }

    mutating func add(_ other: Counts) {
      pairs += other.pairs
      unknownUsers += other.unknownUsers
      unknownFilms += other.unknownFilms
    }
  }

  /// The pairs.
  public internal(set) var pairs: [Pair] = []
  /// How many there are of each kind.
  public internal(set) var counts = Counts()

  /// Adds a prediction.
  mutating func add(
    user: String, film: String, row: Int?, column: Int?, by model: any RatingPredictor
  ) {
    counts.pairs += 1
    if row == nil { counts.unknownUsers += 1 }
    if column == nil { counts.unknownFilms += 1 }
    pairs.append((user, film, model.estimate(row: row, column: column)))
  }

  /// Adds later pairs.
  mutating func add(_ later: PredictedPairs) {
    pairs += later.pairs
    counts.add(later.counts)
  }
}
