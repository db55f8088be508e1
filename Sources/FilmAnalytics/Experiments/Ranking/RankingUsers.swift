public import FilmData
import FilmEvaluation
public import FilmSimilarity

/// Users to train on, and users whose likes are to be found.
public struct RankingUsers: Sendable {
  /// The likes to train on.
  public let likes: InteractionMatrix
  /// The known likes of the test users.
  public let known: InteractionMatrix
  /// Their likes to be found.
  public let heldOut: InteractionMatrix

  /// Makes users from three files.
  ///
  /// - Parameters:
  ///   - training: what the engines learn from.
  ///   - known: the likes that are known of each user who gets a ranking.
  ///   - heldOut: the likes that are to be found.
  ///   - minimum: the least rating that is a like.
  public init(training: RatingTable, known: RatingTable, heldOut: RatingTable, minimum: Float) {
    let known = known.onScale(of: training)
    let heldOut = heldOut.onScale(of: training)
    likes = InteractionMatrix(training.weighted, minimum: minimum)
    self.known = InteractionMatrix(known, films: likes.films, minimum: minimum)
    self.heldOut = InteractionMatrix(heldOut, films: self.known.films, minimum: minimum)
  }

  /// Makes users from three files that fit together.
  ///
  /// - Parameters:
  ///   - training: what the engines learn from.
  ///   - known: the likes that are known of each user who gets a ranking.
  ///   - heldOut: the likes that are to be found.
  ///   - minimum: the least rating that is a like, on the scale of the training data.
  ///   - path: where the likes to be found come from, for errors.
  ///   - trainingPath: where the training data come from.
  /// - Throws: ``AnalyticsError/nothingShared(path:training:)`` where no film to be found can be known,
  ///   ``AnalyticsError/foldInIsHeldOut(path:)`` where nothing is left to be found.
  public init(
    training: RatingTable, known: RatingTable, heldOut: RatingTable, minimum: Float, path: String,
    trainingPath: String
  ) throws(AnalyticsError) {
    self.init(training: training, known: known, heldOut: heldOut, minimum: minimum)
    let hasFilm = heldOut.films.identifiers.contains { training.films[$0] != nil }
    let hasUser = heldOut.users.identifiers.contains { known.users[$0] != nil }
    if !hasFilm || !hasUser { throw .nothingShared(path: path, training: trainingPath) }
    if knownCount == self.heldOut.count { throw .foldInIsHeldOut(path: path) }
  }

  /// How many likes that should be found are given as known, by mistake: these cannot be found.
  public var knownCount: Int {
    heldOut.users.identifiers.enumerated().reduce(0) { sum, user in
      guard let row = known.users[user.element] else { return sum }
      let films = Set(known.films(ofUser: row).map(\.film))
      return sum + heldOut.films(ofUser: user.offset).count { films.contains($0.film) }
    }
  }

  /// The share of a test user's likes that is to be found.
  ///
  /// Source: D. Liang and others, WWW 2018, doi:10.1145/3178876.3186150.
  private static let heldOutShare = 0.2

  /// Splits the users of one file: a share of those with five likes or more is held out, and a fifth
  /// of the likes of each is to be found.
  ///
  /// - Parameters:
  ///   - ratings: the ratings of all users.
  ///   - minimum: the least rating that is a like.
  ///   - share: the share of users that is held out, 0…1.
  ///   - seed: decides which.
  ///   - path: where the ratings come from, for errors.
  /// - Throws: ``AnalyticsError/tooFewUsers(path:)``.
  public init(
    splitting ratings: RatingTable, minimum: Float, share: Double, seed: UInt64, path: String
  ) throws(AnalyticsError) {
    let liked = ratings.values.indices.filter { ratings.values[$0] >= minimum }
    let users = liked.map { ratings.users.identifiers[Int(ratings.userNumbers[$0])] }
    let byUser = ClusterSplit(heldOutFraction: share, seed: seed).split(users)
    let tested = byUser.heldOut.map { liked[$0] }
    let parts = FoldInSplit(heldOutFraction: Self.heldOutShare, seed: seed).split(
      users: byUser.heldOut.map { users[$0] },
      items: tested.map { ratings.films.identifiers[Int(ratings.filmNumbers[$0])] })
    self.init(
      training: ratings.selecting(byUser.train.map { liked[$0] }),
      known: ratings.selecting(parts.train.map { tested[$0] }),
      heldOut: ratings.selecting(parts.heldOut.map { tested[$0] }), minimum: minimum)
    if likes.count == 0 || heldOut.count == 0 { throw .tooFewUsers(path: path) }
  }

  /// How many users there are to train on.
  public var trainingUserCount: Int { likes.users.count }
}
