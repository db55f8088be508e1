import FilmData
import FilmSentiment
import Testing

@testable import FilmCatalogue

/// Which reviews a page shows, and in which order.
@Suite struct ReviewSelectionTests {
  private let reviews: [ReadReview]

  init() throws {
    let scorer = SentimentScorer(try PageFixtures.sentiment())
    reviews = PageFixtures.read(
      [
        PageFixtures.review(1, "A film.", date: "2001-01-01", rating: 0.7),
        PageFixtures.review(2, "The radiant, superb, moving film.", date: "2003-01-01", rating: 1),
        PageFixtures.review(3, "Superb, radiant acting.", rating: 0.9),
        PageFixtures.review(4, "Tedious, dull film.", .rotten, date: "2002-01-01", rating: 0.1),
        PageFixtures.review(5, "The radiant film.", date: "2003-01-01"),
        PageFixtures.review(6, "Radiant, superb, moving, glorious film.", nil),
      ], scorer)
  }

  private func shown(_ change: (inout PageChoice) -> Void) -> [Int64] {
    var choice = PageChoice()
    change(&choice)
    return ReviewSelection(choice: choice).shown(of: reviews).map(\.review.number)
  }

  @Test func theTellingOnesComeFirstOfBothSides() {
    #expect(shown { _ in } == [2, 3, 4, 5, 1, 6])
    #expect(shown { $0.reviewLimit = 2 } == [2, 3])
  }

  @Test func newestBestAndWorst() {
    #expect(shown { $0.order = .newest } == [5, 2, 4, 1, 6, 3])
    #expect(shown { $0.order = .best } == [2, 3, 1, 4, 5, 6])
    #expect(shown { $0.order = .worst } == [4, 1, 3, 2, 5, 6])
  }

  @Test func aVerdictFilters() {
    #expect(shown { $0.verdict = .rotten } == [4])
    #expect(shown { ($0.verdict, $0.reviewLimit) = (.fresh, nil) }.count == 4)
  }

  @Test func sharesOfSidesAreKept() {
    let many = (1...10).map {
      ReadReview(PageFixtures.review($0, "x", $0 <= 8 ? .fresh : .rotten), scorer: nil)
    }
    let firstFive = ReviewSelection.tellingFirst(many).prefix(5).map(\.review.verdict)
    #expect(firstFive.count { $0 == .rotten } == 1)
  }
}
