import FilmData
import Foundation
import Testing

@testable import FilmSentiment

struct ContextOffsetsTests {
  /// Eight critics on each film; film0, film2, … are liked by all, the others by none but the kind one.
  private func reviews(
    films: Int = 12, film: (Int) -> String? = { "film\($0)" },
    critic: (Int) -> String? = { "critic\($0)" }, kindCritic: Int = 0
  ) -> TrainingReviews {
    let training = TrainingReviews()
    for number in 0..<films {
      for index in 0..<8 {
        let isFresh = number % 2 == 0 || index == kindCritic
        training.add(
          Review(
            film: film(number), text: "text", freshness: isFresh ? .fresh : .rotten,
            critic: critic(index)))
      }
    }
    return training
  }

  private func offsets(_ reviews: TrainingReviews, share: Double = 1) -> [Float] {
    ContextOffsets.offsets(reviews, Array(0..<reviews.count), share: share)
  }

  @Test func `are those of the formula`() throws {
    let reviews = reviews(critic: { "only\($0)" })
    let base = (48.0 + 6) / 96
    // The first review: seven others of its film are fresh. Its critic has eleven others, six of good
    // films, five of poor ones of whose other reviews none is fresh; all are fresh.
    func logit(_ p: Double) -> Double { log(p / (1 - p)) }
    let film = logit((7 + 3 * base) / 10) - logit(base)
    let expected = 5 * (7 + 3 * base) / 10 + 6 * (0 + 3 * base) / 10
    let critic = logit((11 + 10 * base) / 21) - logit((expected + 10 * base) / 21)
    let first = Double(try #require(offsets(reviews).first))
    #expect(abs(first - (1.04 * 7.0 / 12 * film + 0.8 * critic)) < 1e-3)
  }

  @Test func `follow the film and the critic, and the share`() {
    let reviews = reviews()
    let all = offsets(reviews)
    #expect(all.count == reviews.count)
    // An ordinary critic: up for good films, down for poor ones; the kind one is higher.
    #expect(all[1] > 0.5 && all[8 + 1] < -0.5)
    #expect(all[0] > all[1] + 0.2 && all[8] > all[8 + 1] + 0.2)
    for (half, whole) in zip(offsets(reviews, share: 0.5), all) {
      #expect(abs(2 * half - whole) < 1e-5)
    }
    #expect(offsets(reviews, share: 0).allSatisfy { $0 == 0 })
  }

  @Test func `a review's own label does not count`() {
    // Two reviews that differ in their labels alone, by critics of whom nothing else is known.
    let training = reviews(critic: { "critic\($0)" })
    training.add(Review(film: "film0", text: "a", freshness: .fresh, critic: "x"))
    training.add(Review(film: "film0", text: "b", freshness: .rotten, critic: "y"))
    let all = offsets(training)
    // The rotten one's film has one fresh review more among the others, and nothing else.
    #expect(all[97] > all[96] && all[97] - all[96] < 0.6)
  }

  @Test func `are 0 where nothing is known of film or critic`() {
    #expect(offsets(reviews(critic: { _ in nil })).allSatisfy { $0 == 0 })
    #expect(offsets(reviews(films: 1, film: { _ in nil })).allSatisfy { $0 == 0 })
    #expect(ContextOffsets.offsets(TrainingReviews(), [], share: 1).isEmpty)
  }

  @Test func `without a film the critic counts alone`() {
    let all = offsets(reviews(film: { _ in nil }))
    #expect(all[0] > 0.5 && (1..<8).allSatisfy { abs(all[$0]) < 0.5 })
  }

  @Test func `a critic of fewer than five others counts nothing`() {
    // Every film is reviewed once: films say nothing, critics would.
    func offsets(reviewsPerCritic: Int) -> [Float] {
      let training = TrainingReviews()
      for index in 0..<2 * reviewsPerCritic {
        training.add(
          Review(
            film: "film\(index)", text: "t", freshness: index % 2 == 0 ? .fresh : .rotten,
            critic: "critic\(index % 2)"))
      }
      return self.offsets(training)
    }
    #expect(offsets(reviewsPerCritic: 5).allSatisfy { $0 == 0 })
    let known = offsets(reviewsPerCritic: 6)
    #expect(known[0] > 0.1 && known[1] < -0.1)
  }

  @Test func `only the chosen reviews count`() {
    let reviews = reviews()
    let part = (0..<reviews.count).filter { $0 % 8 < 4 }
    let (some, all) = (
      ContextOffsets.offsets(reviews, part, share: 1), offsets(reviews)
    )
    #expect(some.count == part.count)
    #expect(zip(part, some).contains { all[$0] != $1 })
  }
}
