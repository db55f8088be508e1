public import FilmData
public import FilmEvaluation

/// Ratings to train on, and those to be predicted from them.
public struct RatingPart: Sendable {
  /// The ratings to train on.
  public let training: RatingTable
  /// The ratings to predict.
  public let heldOut: RatingTable
  /// The user of each held-out rating, by a number that is the same in every part.
  let heldOutUsers: [Int]

  /// Takes ratings of two files.
  public init(training: RatingTable, heldOut: RatingTable) {
    (self.training, self.heldOut) = (training, heldOut)
    heldOutUsers = heldOut.userNumbers.map(Int.init)
  }

  /// Splits ratings of one file.
  public init(_ ratings: RatingTable, split: Split) {
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
