public import FilmData
import FilmEvaluation

/// Likes, split by their users: those to train on, and of test users those that are known and those to be found.
public struct RankingSplit: Sendable {
  /// The likes to train on.
  public let training: RatingTable
  /// The known likes of the test users.
  public let known: RatingTable
  /// Their likes to be found.
  public let heldOut: RatingTable

  /// The share of the users that is held out by default.
  public static let usualShare = 0.1

  /// The share of a test user's likes that is to be found.
  ///
  /// Source: D. Liang and others, WWW 2018, doi:10.1145/3178876.3186150.
  private static let heldOutShare = 0.2

  /// Splits the users of one file: a share of those with five likes or more is held out, and a fifth
  /// of the likes of each is to be found.
  ///
  /// - Parameters:
  ///   - ratings: all ratings.
  ///   - minimum: the least rating that is a like.
  ///   - share: which part of the users is held out, 0…1.
  ///   - seed: chooses them, and their likes that are to be found.
  ///   - path: where the ratings come from, for errors.
  /// - Throws: ``AnalyticsError/tooFewUsers(path:)``.
  public init(
    of ratings: RatingTable, minimum: Float, share: Double, seed: UInt64, path: String
  ) throws(AnalyticsError) {
    let liked = ratings.values.indices.filter { ratings.values[$0] >= minimum }
    let users = liked.map { ratings.users.identifiers[Int(ratings.userNumbers[$0])] }
    let byUser = ClusterSplit(heldOutFraction: share, seed: seed).split(users)
    let tested = byUser.heldOut.map { liked[$0] }
    let parts = FoldInSplit(heldOutFraction: Self.heldOutShare, seed: seed).split(
      users: byUser.heldOut.map { users[$0] },
      items: tested.map { ratings.films.identifiers[Int(ratings.filmNumbers[$0])] })
    training = ratings.selecting(byUser.train.map { liked[$0] })
    known = ratings.selecting(parts.train.map { tested[$0] })
    heldOut = ratings.selecting(parts.heldOut.map { tested[$0] })
    if training.count == 0 || heldOut.count == 0 { throw .tooFewUsers(path: path) }
  }
}
