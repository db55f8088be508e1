import FilmData
import Testing

@testable import FilmCatalogue

/// The Popcornmeter by the rules of Rotten Tomatoes, with its states and classes of counts.
@Suite struct AudienceMeterTests {
  private func meter(_ liked: Int, of count: Int, was: Bool = false) -> AudienceMeter {
    AudienceMeter(Popcornmeter(likedCount: liked, ratingCount: count), wasVerifiedHot: was)
  }

  @Test(
    arguments: [
      (90, false, .verifiedHot), (89, false, .hot), (89, true, .verifiedHot),
      (80, true, .verifiedHot),
      (79, true, .hot), (60, true, .hot), (59, true, .stale),
    ] as [(Int, Bool, AudienceMeter.State)])
  func verifiedHotIsGainedAtNinetyAndLostBelowEighty(
    liked: Int, was: Bool, state: AudienceMeter.State
  ) {
    #expect(meter(liked, of: 100, was: was).state == state)
  }

  @Test(arguments: [
    (0, "0"), (49, "49"), (50, "50+"), (542, "500+"), (4999, "2,500+"), (5000, "5,000+"),
    (99_999, "50,000+"), (1_000_000, "250,000+"),
  ])
  func countsAreShownInClasses(count: Int, words: String) {
    #expect(meter(count, of: count).countInWords == words)
  }

  @Test func fewRatingsHaveNoPercentage() {
    #expect(meter(4, of: 4).percentage == nil && meter(4, of: 4).state == nil)
    #expect(meter(4, of: 4).count == 4 && meter(5, of: 5).percentage == 100)
  }
}
