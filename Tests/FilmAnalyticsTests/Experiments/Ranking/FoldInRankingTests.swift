import FilmData
import FilmEvaluation
import FilmSimilarity
import Testing

@testable import FilmAnalytics

/// Films are ranked for users by what is known of them, which is never in the list.
@Suite struct FoldInRankingTests {
  private func table(_ likes: [(String, String)]) -> RatingTable {
    var table = RatingTable()
    for (user, film) in likes { table.add(user: user, film: film, value: 5) }
    return table
  }

  @Test func knownFilmsAreLeftOut() throws {
    let users = RankingUsers(
      training: table([("1", "a"), ("2", "a"), ("3", "a"), ("1", "b"), ("2", "b"), ("1", "c")]),
      known: table([("x", "a"), ("x", "new")]), heldOut: table([("x", "c"), ("y", "a")]), minimum: 4
    )
    let ranking = FoldInRanking(
      known: users.known, wanted: users.heldOut, filmCount: users.likes.films.count)
    let predictions = try ranking.predictions(PopularityRanking(users.likes))
    // By popularity a, b, c; of y nothing is known, so that nothing is left out.
    #expect(predictions.map(\.ranked) == [[1, 2], [0, 1, 2]])
    #expect(predictions.map(\.heldOut) == [[2], [0]])
  }
}
