import FilmData
import Testing

@Suite struct PopcornmeterTests {
  @Test func likingBeginsAtThreeAndAHalfStars() {
    var meter = Popcornmeter()
    #expect(meter.share == nil)
    for stars in [0.5, 3, 3.4, 3.5, 4, 5] { meter.add(rating: stars / 5) }
    #expect(meter == Popcornmeter(likedCount: 3, ratingCount: 6))
    #expect(meter.share == 0.5)
    // However the 0.7 was computed.
    var sums = Popcornmeter()
    for rating in [0.1 * 7, 1 - 0.3, 0.8 - 0.1] { sums.add(rating: rating) }
    #expect(sums.likedCount == 3)
  }

  @Test(
    arguments: [
      (0, 0, nil, nil), (4, 4, nil, nil), (0, 5, 0, Popcornmeter.Warmth.stale), (3, 5, 60, .hot),
      (59, 100, 59, .stale), (60, 100, 60, .hot), (119, 200, 60, .hot),
    ] as [(Int, Int, Int?, Popcornmeter.Warmth?)])
  func shown(liked: Int, of count: Int, percentage: Int?, warmth: Popcornmeter.Warmth?) {
    let meter = Popcornmeter(likedCount: liked, ratingCount: count)
    #expect(meter.percentage == percentage)
    #expect(meter.warmth == warmth)
  }
}
