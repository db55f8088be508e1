import FilmData
import FilmEvaluation
import FilmSimilarity

/// A rival's lists for the test users.
struct RivalRankings {
  /// How the rows of its file fit the test users.
  private(set) var fit: RivalFit
  /// The test users that it has a list for, by their row among the held-out likes, and the lists.
  private(set) var predictions: [(user: Int, prediction: RankingPrediction)] = []

  /// Reads a rival's file and brings its lists to the form of the methods': without films that the user is known
  /// to like, that are not in the training data, or that repeat another.
  ///
  /// - Throws: `DataError` where it cannot be read, ``AnalyticsError/noTestUser(path:rows:)`` where no row is of a
  ///   test user.
  init(_ rival: Rival, for users: RankingUsers, control: JobControl) throws {
    let (table, problems) = try PredictionReader.read(
      Input(argument: rival.path), needsValues: false)
    try control.didRead(problems)
    fit = RivalFit(rival, .lists)
    fit.wantedCount = (0..<users.heldOut.users.count).count { users.hasHeldOut($0) }
    let films = table.films.identifiers.map { users.likes.films[$0] }
    for list in table.lists {
      let name = table.users.identifiers[list.user]
      guard let row = users.heldOut.users[name], users.hasHeldOut(row) else {
        if fit.unknownCount == 0 { fit.firstUnknown = "user \(name.quotable(limit: 40))" }
        fit.unknownCount += list.rows.count
        continue
      }
      let ranked = ranked(
        list.rows.map { films[Int(table.filmNumbers[$0])] }, known: users.knownFilms(ofUser: name))
      if ranked.count < min(FoldInRanking.length, users.likes.films.count) { fit.shortCount += 1 }
      predictions.append(
        (row, RankingPrediction(ranked: ranked, heldOut: users.heldOutFilms(row))))
    }
    fit.comparedCount = predictions.count
    if predictions.isEmpty { throw AnalyticsError.noTestUser(path: rival.path, rows: table.count) }
    predictions.sort { $0.user < $1.user }
  }

  /// The first films of a list, of those that a method could list too.
  private mutating func ranked(_ films: [Int?], known: Set<Int>) -> [Int] {
    var listed: Set<Int> = []
    var ranked: [Int] = []
    for film in films {
      guard let film else {
        fit.untrainedCount += 1
        continue
      }
      if known.contains(film) {
        fit.seenCount += 1
      } else if !listed.insert(film).inserted {
        fit.repeatedCount += 1
      } else if ranked.count < FoldInRanking.length {
        ranked.append(film)
      }
    }
    return ranked
  }
}
