import Foundation
import Testing

@testable import FilmSentiment

struct ContextModelTests {
  private let model = SimulatedReviews.model

  @Test func `log-odds are finite and rise`() {
    #expect(ContextModel.logit(0.5) == 0)
    #expect(ContextModel.logit(0).isFinite && ContextModel.logit(1).isFinite)
    #expect(ContextModel.logit(0.2) < ContextModel.logit(0.3))
  }

  @Test func `a film without other reviews stands at the base`() {
    #expect(model.filmLogOdds(ReviewSums()) == 0)
    #expect(model.filmRatingLogOdds(ReviewSums()) == 0)
    #expect(ContextModel.confidence(0) == 0 && ContextModel.confidence(5) == 0.5)
    let praised = ReviewSums(count: 4, freshness: 40_000, rating: 40_000)
    #expect(model.filmLogOdds(praised) > 0 && model.filmRatingLogOdds(praised) > 0)
  }

  @Test func `each choice of sources has its weights`() {
    var model = model
    model.film.filmBias = 1
    model.critic.critic = 2
    model.filmAndCritic.critic = 3
    #expect(model.setting(for: []) == nil)
    #expect(model.setting(for: .film)?.filmBias == 1)
    #expect(model.setting(for: .critic)?.critic == 2)
    #expect(model.setting(for: [.film, .critic])?.critic == 3)
  }

  @Test func `what is encoded is decoded`() throws {
    let data = try JSONEncoder().encode(model)
    #expect(try JSONDecoder().decode(ContextModel.self, from: data) == model)
  }

  @Test func `numbers that no training gives are no weights`() {
    #expect(model.isSound)
    var others = [model, model, model]
    others[0].baseFreshness = 1e18
    others[1].film.filmBias = .infinity
    others[2].critic.ratingOwn = .nan
    for other in others { #expect(!other.isSound) }
  }
}
