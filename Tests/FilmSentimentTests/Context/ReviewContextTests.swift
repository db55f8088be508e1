import FilmData
import Testing

@testable import FilmSentiment

struct ReviewContextTests {
  private static let sources: [ContextSources] = [.film, .critic, [.film, .critic]]

  private func gather(
    _ reviews: [ContextReview], _ sources: ContextSources = [.film, .critic],
    critics: CriticTable = CriticTable()
  ) -> ReviewContext {
    var context = ReviewContext(model: SimulatedReviews.model, critics: critics, sources: sources)
    for review in reviews { context.add(review) }
    for review in reviews { context.addCritic(of: review) }
    return context
  }

  @Test(arguments: 0..<4, sources)
  func `films are what is left when a review is taken away`(seed: Int, sources: ContextSources) {
    let reviews = SimulatedReviews(
      films: 6, reviewsPerFilm: 5, critics: 4, labelledShare: 0.5, seed: UInt64(seed)
    ).reviews
    let context = gather(reviews, sources)
    for index in reviews.indices {
      var others = reviews
      others.remove(at: index)
      // A stranger to what the others say: as its film's newest review it meets all of them.
      let without = gather(others, sources)
      #expect(context.others(reviews[index]) == naiveOthers(reviews, index))
      #expect(without.others(reviews[index]) + reviews[index].sums == naiveOthers(reviews, index))
      if !sources.contains(.critic) {
        let effect = context.effect(on: reviews[index])
        #expect(effect.film?.count == 4 && effect.critic == nil)
      }
    }
  }

  /// The sums of the film's other reviews, by a loop over all reviews.
  private func naiveOthers(_ reviews: [ContextReview], _ index: Int) -> ReviewSums {
    var sums = ReviewSums()
    for (other, review) in reviews.enumerated()
    where other != index && review.film == reviews[index].film {
      sums = sums + review.sums
    }
    return sums
  }

  @Test(arguments: 0..<4)
  func `a critic is known by the other reviews alone`(seed: Int) throws {
    let reviews = SimulatedReviews(
      films: 8, reviewsPerFilm: 4, critics: 3, seed: UInt64(seed)
    ).reviews
    let context = gather(reviews)
    for index in reviews.indices {
      var sums = CriticSums()
      for (other, review) in reviews.enumerated()
      where other != index && review.critic == reviews[index].critic {
        sums =
          sums
          + CriticSums(
            review, others: naiveOthers(reviews, other), model: SimulatedReviews.model)
      }
      let part = try #require(context.effect(on: reviews[index]).critic)
      let bias = sums.bias(base: SimulatedReviews.model.baseFreshness)
      #expect(part.count == sums.count)
      #expect(part.valence == 1.25 * bias.logOdds)
      #expect(part.ratingWeight == 4 * bias.ratingBias)
    }
  }

  @Test(arguments: sources)
  func `parts add up to the scores`(sources: ContextSources) {
    let reviews = SimulatedReviews(films: 5, reviewsPerFilm: 6, critics: 4, seed: 3).reviews
    let context = gather(reviews, sources)
    for review in reviews {
      let effect = context.effect(on: review)
      let parts = [effect.film, effect.critic].compactMap { $0 }
      let valence = parts.reduce(review.score.score) { $0 + $1.valence }
      let ratingScore = parts.reduce(review.score.ratingScore) { $0 + $1.ratingWeight }
      #expect(abs(valence - effect.score.score) < 1e-12)
      #expect(abs(ratingScore - effect.score.ratingScore) < 1e-12)
      let setting = SimulatedReviews.model.setting(for: sources)
      #expect(effect.score.rating == setting?.calibration.rating(for: effect.score.ratingScore))
    }
  }

  @Test func `the order of reviews and of parts does not matter to the bit`() {
    let reviews = SimulatedReviews(films: 9, reviewsPerFilm: 7, critics: 5, seed: 8).reviews
    let whole = gather(reviews)
    let empty = whole.emptied
    var parts = (empty, empty)
    for review in reviews.reversed() {
      if review.score.score > 0 { parts.0.add(review) } else { parts.1.add(review) }
    }
    var films = empty
    films.add(parts.1)
    films.add(parts.0)
    var critics = empty
    for review in reviews.reversed() { critics.addCritic(of: review, among: films) }
    films.add(critics)
    #expect(reviews.map { films.effect(on: $0) } == reviews.map { whole.effect(on: $0) })
  }

  @Test func `labels count before predictions, and with their own weight`() throws {
    func others(_ label: Freshness?) throws -> Double {
      let score = SentimentScore(score: -3, ratingScore: 0, rating: 0.5, matchCount: 1)
      let reviews = (0..<5).map { _ in
        ContextReview(score: score, film: "f", critic: nil, label: label)
      }
      let first = ContextReview(score: score, film: "f", critic: nil)
      let effect = gather(reviews + [first], .film).effect(on: first)
      return try #require(effect.film?.valence)
    }
    #expect(try others(.fresh) > 0.5)
    #expect(try others(.rotten) < 0)
    #expect(try others(nil) < others(.rotten))
  }

  @Test func `without a film, a critic or another review nothing is added`() {
    let score = SentimentScore(score: 0.5, ratingScore: 0.25, rating: 0.6, matchCount: 1)
    let alone = ContextReview(score: score, film: "f", critic: "c", label: .fresh)
    let nameless = ContextReview(score: score, film: " ", critic: nil, label: .fresh)
    let context = gather([alone, nameless, nameless])
    for review in [alone, nameless] {
      #expect(context.effect(on: review) == ContextEffect(film: nil, critic: nil, score: score))
    }
    #expect(context.filmCount == 1)
    #expect(gather([alone, alone], []).effect(on: alone).score == score)
  }

  @Test func `what is known of a critic counts beside what is learned`() throws {
    var table = CriticTable()
    table["c"] = CriticBias(reviews: 30, logOdds: 0.5, ratings: 30, ratingBias: 0.05)
    let score = SentimentScore(score: 0, ratingScore: 0, rating: 0.5, matchCount: 0)
    let review = ContextReview(score: score, film: "f", critic: "c")
    let known = try #require(gather([review], .critic, critics: table).effect(on: review).critic)
    #expect(known.count == 30 && known.valence == 0.625 && abs(known.ratingWeight - 0.2) < 1e-12)
    let harsh = (0..<30).map {
      ContextReview(score: score, film: "g\($0)", critic: "c", label: .rotten)
    }
    let learned = try #require(
      gather(harsh + [review], .critic, critics: table).effect(on: review).critic)
    #expect(learned.count == 60 && learned.valence < known.valence)
  }
}
