import FilmData
import Testing

@testable import FilmSimilarity

@Suite struct RatingProfileTests {
  @Test func ratedFilmsAreNeverRecommended() throws {
    let model = HandRatingModel.model()
    let profile = try RatingProfile(model, stars: [(0, 5), (3, 1)])
    #expect(profile.ratedFilms == [0, 3])
    // Who likes Alpha likes Gamma more.
    #expect(profile.recommend(count: 5).map(\.film) == [2, 1])
    #expect(profile.recommend(count: 5) { $0 != 2 }.map(\.film) == [1])
    #expect(profile.predict([2]) == [profile.recommend(count: 1)[0]])
  }

  @Test func starsAreOfFiveOnAnyScale() throws {
    var model = HandRatingModel.model(scale: 1...10)
    model.provenance.ratingScale = 10
    let profile = try RatingProfile(model, stars: [(0, 5)], user: "a")
    #expect(profile.stars(profile.predict([0])[0]) == 2.25)
    // Ten of ten, as five stars are: 7 above the mean instead of 2.
    let ten = try RatingProfile(model, stars: [(0, 5)]).predict([0])[0].rating
    let five = try RatingProfile(HandRatingModel.model(scale: nil), stars: [(0, 5)])
      .predict([0])[0].rating
    #expect(ten > five + 3)
  }

  @Test func aKnownUserHasTrainedFactors() throws {
    let model = HandRatingModel.model()
    let profile = try RatingProfile(model, stars: [(3, 5)], user: "a")
    #expect(profile.recommend(count: 3).map(\.rating) == [5, 4.5, 3.75])
  }

  /// The factors of "d" are 0: lists by them would be films by their index.
  @Test func whoLikedNothingInTheTrainingIsFoldedIn() throws {
    let model = HandRatingModel.model(
      hasBiases: false, values: .likes, penalty: RatingPenalty(regularization: 0.1))
    #expect(model.vector(ofUserID: "d") == nil)
    #expect(model.vector(ofUserID: "a") == model.vector(ofUser: 0))
    let profile = try RatingProfile(model, stars: [(1, 5)], user: "d")
    let stranger = try RatingProfile(model, stars: [(1, 5)])
    #expect(profile.predict([0, 2]) == stranger.predict([0, 2]))
    #expect(throws: SimilarityError.noInteractions) {
      try RatingProfile(model, stars: [(1, 1)], user: "d")
    }
  }

  @Test func aLikeIsWhatItWasInTheTraining() throws {
    var model = HandRatingModel.model(
      hasBiases: false, values: .likes, penalty: RatingPenalty(regularization: 0.1))
    model.leastLike = 3
    #expect(try RatingProfile(model, stars: [(1, 3.5)]).ratedFilms == [1])
    model.leastLike = 5
    #expect(throws: SimilarityError.noInteractions) {
      try RatingProfile(model, stars: [(1, 4.5)])
    }
  }

  @Test func ofLikesFourStarsCount() throws {
    let model = HandRatingModel.model(
      hasBiases: false, values: .likes, penalty: RatingPenalty(regularization: 0.1))
    let profile = try RatingProfile(model, stars: [(0, 4), (1, 3.5)])
    #expect(profile.recommend(count: 1).map(\.film) == [2])
    #expect(profile.stars(profile.predict([2])[0]) == nil)
    #expect(throws: SimilarityError.noInteractions) {
      try RatingProfile(model, stars: [(1, 3.5)])
    }
  }
}
