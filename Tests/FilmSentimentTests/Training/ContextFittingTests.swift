import FilmData
import Testing

@testable import FilmSentiment

struct ContextFittingTests {
  private static let held = SimulatedReviews(
    films: 150, reviewsPerFilm: 20, critics: 25, seed: 5)

  /// The critics as they were planted.
  private static let critics: CriticTable = {
    var table = CriticTable()
    for (name, severity) in held.severities {
      table[name] = CriticBias(
        reviews: 500, logOdds: severity, ratings: 500, ratingBias: severity / 10)
    }
    return table
  }()

  private func accuracy(_ sources: ContextSources, _ model: ContextModel) -> Double {
    let unseen = SimulatedReviews(films: 60, reviewsPerFilm: 20, critics: 25, seed: 6).reviews
    var context = ReviewContext(
      model: model, critics: ContextFittingTests.critics, sources: sources)
    for review in unseen { context.add(review.withoutVerdict) }
    let right = unseen.count {
      context.effect(on: $0.withoutVerdict).score.label == $0.label
    }
    return Double(right) / Double(unseen.count)
  }

  @Test func `weights have the signs that were planted, and context helps`() throws {
    let model = try #require(
      ContextFitting.fit(ContextFittingTests.held.reviews, critics: ContextFittingTests.critics))
    for setting in [model.film, model.filmAndCritic] {
      #expect(setting.filmPredicted > 0.5 && setting.filmLabelled > 0.3)
      // Predictions vary less than labels, so that each of them must weigh more.
      #expect(setting.filmPredicted > setting.filmLabelled)
      #expect(setting.ratingFilmPredicted > 0 && setting.ratingOwn < 1)
    }
    // The planted severities are log-odds: a weight of about 1.
    #expect((0.7...1.3).contains(model.filmAndCritic.critic))
    #expect(model.critic.critic > 0.3 && model.critic.filmPredicted == 0)
    let text = accuracy([], model)
    #expect(accuracy(.film, model) > text + 0.02)
    #expect(accuracy([.film, .critic], model) > accuracy(.film, model))
  }

  /// A threshold for labels shifts the scores of texts; what of the shift is too much must not be fitted
  /// to a constant that no score gets.
  @Test(arguments: [-1.0, 1.0]) func `probabilities in context hold where texts are shifted`(
    shift: Double
  ) throws {
    func shifted(_ seed: UInt64) -> [ContextReview] {
      SimulatedReviews(films: 100, reviewsPerFilm: 20, critics: 25, seed: seed).reviews.map {
        var review = $0
        review.score.score += shift
        return review
      }
    }
    let model = try #require(ContextFitting.fit(shifted(7), critics: CriticTable()))
    let unseen = shifted(8)
    var context = ReviewContext(model: model, critics: CriticTable(), sources: .film)
    for review in unseen { context.add(review.withoutVerdict) }
    let count = Double(unseen.count)
    let fresh = Double(unseen.count { $0.label == .fresh }) / count
    let mean = unseen.reduce(0) {
      $0 + context.effect(on: $1.withoutVerdict).score.probability / count
    }
    #expect(abs(mean - fresh) < 0.03)
  }

  @Test func `too few reviews, or no film with several, fit nothing`() {
    let critics = CriticTable()
    let few = SimulatedReviews(films: 10, reviewsPerFilm: 20, critics: 4, seed: 1).reviews
    #expect(ContextFitting.fit(few, critics: critics) == nil)
    let single = SimulatedReviews(films: 1_200, reviewsPerFilm: 1, critics: 4, seed: 1).reviews
    #expect(ContextFitting.fit(single, critics: critics) == nil)
  }
}
