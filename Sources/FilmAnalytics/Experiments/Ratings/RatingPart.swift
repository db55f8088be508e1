public import FilmData
public import FilmEvaluation

/// Ratings to train on, and those to be predicted from them.
public struct RatingPart: Sendable {
  /// The ratings to train on.
  public let training: RatingTable
  /// The ratings to predict.
  public let heldOut: RatingTable
  /// Where the ratings to train on come from, for errors.
  let path: String
  /// The user of each held-out rating, by a number that is the same in every part.
  let heldOutUsers: [Int]

  /// Takes ratings of two files.
  ///
  /// - Parameters:
  ///   - training: ratings to train on.
  ///   - heldOut: ratings to predict.
  ///   - path: where those to train on come from, for errors.
  public init(training: RatingTable, heldOut: RatingTable, path: String = "ratings") {
    (self.training, self.heldOut, self.path) = (training, heldOut, path)
    heldOutUsers = heldOut.userNumbers.map(Int.init)
  }

  /// Takes ratings of two files, brought to the scale of the first.
  ///
  /// - Parameters:
  ///   - training: ratings to train on.
  ///   - heldOut: ratings to predict.
  ///   - path: where those to predict come from, for errors.
  ///   - trainingPath: where those to train on come from.
  /// - Throws: ``AnalyticsError/noRatingValues(path:_:)`` where one has no ratings,
  ///   ``AnalyticsError/nothingShared(path:training:)`` where they have neither a user nor a film in common.
  public init(
    training: RatingTable, heldOut: RatingTable, path: String, trainingPath: String
  ) throws(AnalyticsError) {
    try training.checkRatings(path: trainingPath)
    try heldOut.checkRatings(path: path)
    let hasUser = heldOut.users.identifiers.contains { training.users[$0] != nil }
    let hasFilm = heldOut.films.identifiers.contains { training.films[$0] != nil }
    if !hasUser, !hasFilm { throw .nothingShared(path: path, training: trainingPath) }
    self.init(
      training: training, heldOut: heldOut.onScale(of: training), path: trainingPath)
  }

  /// Splits ratings of one file.
  ///
  /// - Parameters:
  ///   - ratings: the ratings of the file.
  ///   - split: which of them are held out.
  ///   - path: where they come from, for errors.
  public init(_ ratings: RatingTable, split: Split, path: String = "ratings") {
    self.path = path
    training = ratings.selecting(split.train)
    heldOut = ratings.selecting(split.heldOut)
    heldOutUsers = split.heldOut.map { Int(ratings.userNumbers[$0]) }
  }

  /// How many held-out pairs of a user and a film are also trained on, by mistake.
  ///
  /// - Complexity: O(ratings).
  public var leakedCount: Int {
    let rows = heldOut.users.identifiers.map { training.users[$0] ?? -1 }
    let columns = heldOut.films.identifiers.map { training.films[$0] ?? -1 }
    let known = Set(
      training.values.indices.map {
        Int(training.userNumbers[$0]) << 32 | Int(training.filmNumbers[$0])
      })
    return heldOut.values.indices.count { index in
      let row = rows[Int(heldOut.userNumbers[index])]
      let column = columns[Int(heldOut.filmNumbers[index])]
      return row >= 0 && column >= 0 && known.contains(row << 32 | column)
    }
  }
}
