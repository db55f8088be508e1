import FilmAnalytics
import FilmData
import FilmEvaluation
import Testing

/// Ratings to train on, and those to be predicted from them.
@Suite struct RatingPartTests {
  @Test func aSplitDividesTheRatings() {
    let table = MadeRatings.twoKinds()
    let part = RatingPart(table, split: Split(count: table.count) { $0 % 4 == 0 })
    #expect(part.training.count == 900 && part.heldOut.count == 300)
    #expect(part.heldOut[0] == table[0] && part.training[0] == table[1])
    #expect(part.leakedCount == 0)
  }

  @Test func pairsOnBothSidesAreCounted() {
    var (training, test) = (RatingTable(), RatingTable())
    for (user, film) in [("1", "a"), ("2", "b")] { training.add(user: user, film: film, value: 2) }
    // Once by user and film, not by the number of either; once more with another rating.
    for (user, film) in [("2", "a"), ("1", "a"), ("3", "b"), ("1", "c"), ("1", "a")] {
      test.add(user: user, film: film, value: 5)
    }
    #expect(RatingPart(training: training, heldOut: test).leakedCount == 2)
  }
}
