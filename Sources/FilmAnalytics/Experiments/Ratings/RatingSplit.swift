public import FilmData
import FilmEvaluation

/// How ratings are split into those to train on and those to predict.
public struct RatingSplit: Sendable, Hashable {
  /// What is held out.
  public enum Kind: String, CaseIterable, Sendable {
    /// Any ratings.
    case random
    /// Each user's last, by their times.
    case latest
    /// All ratings of some films, which are unknown to the training.
    case film
    /// All ratings of some users.
    case user
  }

  /// What is held out.
  public var kind: Kind
  /// The share held out, above 0 and below 1.
  public var heldOutShare: Double
  /// How many folds, each held out once; `nil` for one share.
  ///
  /// A user's latest ratings are one fold.
  public var folds: Int?
  /// The seed of the choice.
  public var seed: UInt64

  /// Describes a split.
  public init(
    _ kind: Kind = .random, heldOutShare: Double = 0.1, folds: Int? = nil, seed: UInt64 = 1
  ) {
    (self.kind, self.heldOutShare, self.folds, self.seed) = (kind, heldOutShare, folds, seed)
  }

  /// Splits ratings, once or for each fold.
  ///
  /// - Parameters:
  ///   - ratings: all ratings.
  ///   - path: where the ratings come from, for errors.
  /// - Throws: ``AnalyticsError/noTimes(path:)`` and ``AnalyticsError/unreadTime(_:)`` where times are needed
  ///   and missing or unreadable, ``AnalyticsError/noRatingValues(path:_:)``,
  ///   ``AnalyticsError/tooFewRatings(path:split:)`` where nothing would be held out or trained on.
  public func parts(
    of ratings: RatingTable, path: String
  ) throws(AnalyticsError) -> [RatingPart] {
    try ratings.checkRatings(path: path)
    if kind == .latest, let fault = ratings.timeFault { throw .unreadTime(fault) }
    if kind == .latest, ratings.timestamps.isEmpty { throw .noTimes(path: path) }
    let splits = splits(ratings)
    if splits.contains(where: { $0.train.isEmpty || $0.heldOut.isEmpty }) {
      throw .tooFewRatings(path: path, split: kind)
    }
    return splits.map { RatingPart(ratings, split: $0, path: path) }
  }

  private func splits(_ ratings: RatingTable) -> [Split] {
    if let folds, kind != .latest {
      let folds = Folds(count: folds, seed: seed)
      return keys(ratings).map { folds.splits(keys: $0) } ?? folds.splits(count: ratings.count)
    }
    if kind == .latest {
      return [
        LatestSplit(heldOutFraction: heldOutShare)
          .split(users: ratings.userNumbers, times: ratings.timestamps)
      ]
    }
    guard let keys = keys(ratings) else {
      return [RandomSplit(heldOutFraction: heldOutShare, seed: seed).split(count: ratings.count)]
    }
    return [ClusterSplit(heldOutFraction: heldOutShare, seed: seed).split(keys)]
  }

  /// What keeps ratings together; `nil` if each is on its own.
  private func keys(_ ratings: RatingTable) -> [String]? {
    switch kind {
    case .film: ratings.filmNumbers.map { ratings.films.identifiers[Int($0)] }
    case .user: ratings.userNumbers.map { ratings.users.identifiers[Int($0)] }
    case .random, .latest: nil
    }
  }
}
