import Testing

@testable import FilmSentiment

struct CriticBiasTests {
  @Test func `two bodies of reviews count by their sizes`() {
    let a = CriticBias(reviews: 30, logOdds: 1, ratings: 0, ratingBias: 0)
    let b = CriticBias(reviews: 10, logOdds: -1, ratings: 8, ratingBias: 0.25)
    let both = a.combined(with: b)
    #expect(both == CriticBias(reviews: 40, logOdds: 0.5, ratings: 8, ratingBias: 0.25))
    let none = CriticBias(reviews: 0, logOdds: 0, ratings: 0, ratingBias: 0)
    #expect(a.combined(with: none) == a && none.combined(with: none) == none)
  }
}
