public import FilmData
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
    self.known = InteractionMatrix(known.weighted, films: likes.films, minimum: minimum)
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

  /// Splits the users of one file, see ``RankingSplit``.
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
    self.init(
      try RankingSplit(of: ratings, minimum: minimum, share: share, seed: seed, path: path),
      minimum: minimum)
  }

  /// Takes the users of a split.
  ///
  /// - Parameters:
  ///   - split: who is held out, and which of their likes are known.
  ///   - minimum: the least rating that is a like.
  public init(_ split: RankingSplit, minimum: Float) {
    self.init(
      training: split.training, known: split.known, heldOut: split.heldOut, minimum: minimum)
  }

  /// The films that a user is known to like.
  func knownFilms(ofUser user: String) -> Set<Int> {
    Set(known.users[user].map { known.films(ofUser: $0).map(\.film) } ?? [])
  }

  /// The films of a test user that are to be found.
  func heldOutFilms(_ row: Int) -> Set<Int> { Set(heldOut.films(ofUser: row).map(\.film)) }

  /// Whether a test user has films that are to be found.
  func hasHeldOut(_ row: Int) -> Bool { !heldOut.films(ofUser: row).isEmpty }

  /// How many users there are to train on.
  public var trainingUserCount: Int { likes.users.count }
}
