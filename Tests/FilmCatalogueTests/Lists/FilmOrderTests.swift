import FilmData
import Testing

@testable import FilmCatalogue

/// The orders, by counts alone.
@Suite struct FilmOrderTests {
  private func counts(_ critics: (Int, Int) = (0, 0), _ audience: (Int, Int) = (0, 0)) -> FilmCounts
  {
    FilmCounts(
      reviews: critics.1, critics: Tomatometer(freshCount: critics.0, reviewCount: critics.1),
      audience: Popcornmeter(likedCount: audience.0, ratingCount: audience.1))
  }

  private func isBefore(_ order: FilmOrder, _ one: FilmCounts, _ other: FilmCounts) -> Bool {
    let (a, b) = (order.value(one, year: nil), order.value(other, year: nil))
    return (a ?? -.infinity) > (b ?? -.infinity)
  }

  @Test func evidenceCounts() {
    #expect(isBefore(.tomatometer, counts((300, 310)), counts((5, 5))))
    #expect(isBefore(.tomatometer, counts((5, 5)), counts((4, 4))))
    #expect(isBefore(.popcornmeter, counts((0, 0), (900, 1000)), counts((0, 0), (6, 6))))
    #expect(isBefore(.divided, counts((150, 300)), counts((3, 6))))
    #expect(isBefore(.divided, counts((3, 6)), counts((30, 30))))
    #expect(isBefore(.divided, counts((30, 30)), counts((1, 2))))
  }

  @Test func aSureDifferenceComesFirst() {
    let sure = counts((90, 100), (300, 1000))
    #expect(isBefore(.disagreement, sure, counts((5, 5), (2, 5))))
    #expect(isBefore(.disagreement, counts((10, 100), (700, 1000)), counts((50, 100), (500, 1000))))
    #expect(FilmOrder.disagreement.value(counts((90, 100), (1, 2)), year: nil) == nil)
  }

  @Test func whatIsMissingComesLast() {
    #expect(FilmOrder.newest.value(counts(), year: nil) == nil)
    #expect(FilmOrder.newest.value(counts(), year: 1975) == 1975)
    #expect(FilmOrder.mostReviewed.value(counts((1, 3), (0, 4)), year: nil) == 7)
  }
}
