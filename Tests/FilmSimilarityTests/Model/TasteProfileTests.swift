import Testing

@testable import FilmSimilarity

@Suite struct TasteProfileTests {
  private let model = factualModel()

  @Test func whatIsLikedRaisesItsLikeAndWhatIsDislikedLowersIt() throws {
    let near = try #require(model.similarFilms(to: 1, count: 1).first).film
    let liked = TasteProfile(model, stars: [(1, 5)]).predict(near)
    let disliked = TasteProfile(model, stars: [(1, 0.5)]).predict(near)
    #expect(liked.stars > TasteProfile.expected(near, model))
    #expect(disliked.stars < TasteProfile.expected(near, model))
    #expect(liked.because == 1)
    #expect(disliked.because == nil)
  }

  @Test func ratingsMakeSurer() {
    let none = TasteProfile(model, stars: []).predict(1)
    let some = TasteProfile(model, stars: [(2, 4), (3, 4), (4, 3)]).predict(1)
    #expect(some.deviation < none.deviation)
    #expect(abs(none.deviation * none.deviation - (0.36 + 0.1764 + 0.5184)) < 1e-9)
  }

  @Test func theLastRatingOfAFilmCounts() {
    let (twice, once) = (
      TasteProfile(model, stars: [(1, 1), (1, 5)]), TasteProfile(model, stars: [(1, 5)])
    )
    #expect(twice.recommend(count: 5) == once.recommend(count: 5))
    #expect(twice.ratedFilms == [1])
  }

  @Test func ratedAndExcludedFilmsAreNotRecommended() {
    let profile = TasteProfile(model, stars: [(1, 5), (2, 1)])
    let list = profile.recommend(count: 20) { $0 % 2 == 1 }
    #expect(list.count == 20)
    #expect(list.allSatisfy { $0.film % 2 == 1 && $0.film != 1 && (0.5...5).contains($0.stars) })
    #expect(model.recommend(for: [(1, 5), (2, 1)], count: 20) { $0 % 2 == 1 } == list)
  }

  /// A film disliked less than another of its like speaks for what is like both, but is no reason.
  @Test func onlyLikedFilmsAreReasons() throws {
    let near = try #require(model.similarFilms(to: 1, count: 1).first).film
    for worst in [0.5, 1.5] {
      let profile = TasteProfile(model, stars: [(1, worst), (near, 3)])
      #expect(model.films.indices.allSatisfy { profile.predict($0).because == nil })
    }
    let liked = TasteProfile(model, stars: [(1, 0.5), (near, 3.5)])
    #expect(model.films.indices.contains { liked.predict($0).because == near })
  }

  /// A film liked more than another is not the reason for all.
  @Test func oneFilmIsNotTheReasonForAll() {
    let profile = TasteProfile(model, stars: [(1, 5), (2, 5), (3, 5), (4, 5), (5, 4.5), (6, 4.5)])
    for count in [9, 12, 30] {
      let reasons = profile.recommend(count: count).compactMap(\.because)
      let most = Dictionary(reasons.map { ($0, 1) }, uniquingKeysWith: +).values.max() ?? 0
      #expect(!reasons.isEmpty && most < reasons.count)
    }
    #expect(Set(TasteProfile(model, stars: [(1, 5)]).recommend(count: 9).map(\.because)).count <= 2)
  }
}
