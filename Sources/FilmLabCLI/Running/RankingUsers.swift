import FilmData
import FilmEvaluation
import FilmSimilarity

/// Users to learn from, and users whose likes are to be found.
struct RankingUsers {
  /// What is trained on.
  let likes: InteractionMatrix
  /// What is known of the test users.
  let known: InteractionMatrix
  /// What is to be found for them.
  let wanted: InteractionMatrix

  /// Users of three files.
  init(training: RatingTable, known: RatingTable, wanted: RatingTable, minimum: Float) {
    likes = InteractionMatrix(training, minimum: minimum)
    self.known = InteractionMatrix(known, films: likes.films, minimum: minimum)
    self.wanted = InteractionMatrix(wanted, films: self.known.films, minimum: minimum)
  }

  /// The share of a test user's likes that is to be found.
  private static let wantedShare = 0.2

  /// Users of one file: a share of those with five likes or more is held out, and of each a fifth of
  /// the likes is to be found.
  init(parting ratings: RatingTable, minimum: Float, share: Double, seed: UInt64) {
    let liked = ratings.values.indices.filter { ratings.values[$0] >= minimum }
    let users = liked.map { ratings.users.identifiers[Int(ratings.userNumbers[$0])] }
    let byUser = ClusterSplit(heldOutFraction: share, seed: seed).split(users)
    let tested = byUser.heldOut.map { liked[$0] }
    let parts = FoldInSplit(heldOutFraction: RankingUsers.wantedShare, seed: seed).split(
      users: byUser.heldOut.map { users[$0] },
      items: tested.map { ratings.films.identifiers[Int(ratings.filmNumbers[$0])] })
    self.init(
      training: ratings.selecting(byUser.train.map { liked[$0] }),
      known: ratings.selecting(parts.train.map { tested[$0] }),
      wanted: ratings.selecting(parts.heldOut.map { tested[$0] }), minimum: minimum)
  }

  /// How many users there are to learn from.
  var trainingUserCount: Int { likes.users.count }
}
