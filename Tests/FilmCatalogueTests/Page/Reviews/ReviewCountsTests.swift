import FilmData
import FilmSentiment
import Testing

@testable import FilmCatalogue

/// Each choice of a filter says how many reviews it leaves, and leaves as many.
@Suite struct ReviewCountsTests {
  private let reviews: [ReadReview]

  init() throws {
    let scorer = SentimentScorer(try PageFixtures.sentiment())
    let texts: [(String, Freshness?, Bool, Double?, VerdictBasis)] = [
      ("Radiant images.", .fresh, false, 0.9, .score),
      ("Superb acting, radiant images.", .fresh, false, nil, .label),
      ("Dull, clumsy images.", .rotten, false, nil, .prediction),
      ("Moving.", .fresh, false, nil, .prediction),
      ("Nothing.", nil, false, nil, .none),
      ("Tedious acting.", .rotten, true, 0.4, .score),
      ("Superb acting.", .fresh, true, nil, .prediction),
    ]
    reviews = texts.enumerated().map { number, row in
      var review = PageFixtures.review(
        Int64(number + 1), row.0, row.1, isAudience: row.2, rating: row.3)
      review.basis = row.4
      return ReadReview(review, scorer: scorer)
    }
  }

  private func counts(_ change: (inout PageChoice) -> Void = { _ in }) -> ReviewCounts {
    var choice = PageChoice()
    change(&choice)
    return ReviewCounts(of: reviews, choice)
  }

  @Test func withoutFiltersAllAreCounted() {
    let counts = counts()
    #expect((counts.critics, counts.audience) == (5, 2))
    #expect((counts.anyVerdict, counts.fresh, counts.rotten) == (7, 4, 2))
    #expect((counts.anyScore, counts.scored, counts.predicted) == (7, 2, 3))
    #expect(counts.anyAspect == 7)
    #expect(
      counts.aspects == [.init(aspect: "acting", count: 3), .init(aspect: "visuals", count: 3)])
  }

  @Test func aFilterCountsInTheOthersOnly() {
    let fresh = counts { $0.verdict = .fresh }
    #expect((fresh.critics, fresh.audience) == (3, 1))
    #expect((fresh.anyVerdict, fresh.fresh, fresh.rotten) == (7, 4, 2))
    #expect((fresh.anyScore, fresh.scored, fresh.predicted) == (4, 1, 2))
    let audience = counts { $0.showsCritics = false }
    #expect((audience.critics, audience.audience) == (5, 2))
    #expect((audience.fresh, audience.rotten, audience.anyAspect) == (1, 1, 2))
  }

  /// What a choice promises is what the page shows once it is taken, for every choice after every other.
  @Test func promisesAreKept() {
    let aspects: [String?] = [nil, "acting", "visuals", "story", "no aspect"]
    for verdict in [nil, Freshness.fresh, .rotten] {
      for score in [nil, PageChoice.Score.scored, .predicted] {
        for aspect in aspects {
          var choice = PageChoice()
          (choice.verdict, choice.score, choice.aspect) = (verdict, score, aspect)
          choice.reviewLimit = nil
          let counts = ReviewCounts(of: reviews, choice)
          let shown = ReviewSelection(choice: choice).shown(of: reviews)
          #expect(counts.all == shown.count)
          #expect(counts.critics == shown.count { !$0.review.isAudience })
          check(counts, choice)
        }
      }
    }
  }

  private func check(_ counts: ReviewCounts, _ choice: PageChoice) {
    func shown(_ change: (inout PageChoice) -> Void) -> Int {
      var choice = choice
      change(&choice)
      return ReviewSelection(choice: choice).shown(of: reviews).count
    }
    #expect(counts.anyVerdict == shown { $0.verdict = nil })
    #expect(counts.fresh == shown { $0.verdict = .fresh })
    #expect(counts.rotten == shown { $0.verdict = .rotten })
    #expect(counts.anyScore == shown { $0.score = nil })
    #expect(counts.scored == shown { $0.score = .scored })
    #expect(counts.predicted == shown { $0.score = .predicted })
    #expect(counts.anyAspect == shown { $0.aspect = nil })
    for aspect in counts.aspects { #expect(aspect.count == shown { $0.aspect = aspect.aspect }) }
  }

  /// Pages of any length, one after another, are all reviews in their order, each once.
  @Test(arguments: 1...4) func pagesFollowEachOther(length: Int) {
    var choice = PageChoice()
    choice.reviewLimit = nil
    let all = ReviewSelection(choice: choice).shown(of: reviews).map(\.review.number)
    choice.reviewLimit = length
    var pages: [Int64] = []
    while choice.reviewOffset < all.count {
      pages += ReviewSelection(choice: choice).shown(of: reviews).map(\.review.number)
      choice.reviewOffset += length
    }
    #expect(pages == all)
    choice.reviewOffset = -3
    #expect(ReviewSelection(choice: choice).shown(of: reviews).count == length)
  }
}
