import FilmData
import Testing

@testable import FilmSentiment

struct CriticLearningTests {
  /// Films that each of three critics reviews: one always for, one always against, one by turns.
  private func reviews(films: Int) -> TrainingReviews {
    let training = TrainingReviews()
    for film in 0..<films {
      for (critic, isFresh) in [("kind", true), ("stern", false), ("even", film % 2 == 0)] {
        training.add(
          Review(
            film: "film\(film)", text: "text", freshness: isFresh ? .fresh : .rotten,
            rating: isFresh ? 0.8 : 0.4, critic: critic))
      }
    }
    training.add(Review(film: "film0", text: "text", freshness: .fresh, critic: "rare"))
    return training
  }

  @Test func `critics differ as they were planted`() throws {
    let reviews = reviews(films: 40)
    let table = CriticLearning.learn(reviews, Array(0..<reviews.count))
    let (kind, stern, even) = (
      try #require(table["kind"]), try #require(table["stern"]), try #require(table["even"])
    )
    #expect(kind.reviews == 40 && kind.ratings == 40)
    #expect(kind.logOdds > 1 && stern.logOdds < -1 && abs(even.logOdds) < 0.3)
    #expect(kind.ratingBias > 0.1 && stern.ratingBias < -0.1 && abs(even.ratingBias) < 0.05)
    #expect(table["rare"] == nil && table.count == 3)
  }

  @Test func `critics with fewer than twenty reviews do not travel`() {
    let reviews = reviews(films: CriticTable.minimumReviews - 1)
    #expect(CriticLearning.learn(reviews, Array(0..<reviews.count)).count == 0)
  }

  @Test func `only the chosen reviews count`() {
    let reviews = reviews(films: 40)
    let kind = (0..<reviews.count).filter { $0 % 3 == 0 }
    #expect(CriticLearning.learn(reviews, kind).count == 1)
  }
}
