import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct ReviewContextRatingsFittedTests {
  private static let model: ContextModel = {
    var model = ContextModel(baseFreshness: 0.5, baseRating: 0.5)
    model.film.ratingFilmPredicted = 1
    return model
  }()

  /// Films of two reviews whose texts say the same, each beside one that is praised or panned: what is
  /// given follows the other review alone.
  private func gathered() -> (context: ReviewContext, reviews: [ContextReview], ratings: [Double]) {
    func review(_ film: Int, _ ratingScore: Double, _ rating: Double) -> ContextReview {
      ContextReview(
        score: SentimentScore(
          score: ratingScore, ratingScore: ratingScore, rating: rating, matchCount: 1),
        film: "f\(film)", critic: nil)
    }
    let empty = ReviewContext(
      model: ReviewContextRatingsFittedTests.model, critics: CriticTable(), sources: .film)
    var context = empty
    var (reviews, ratings) = ([ContextReview](), [Double]())
    for film in 0..<40 {
      let isPraised = film % 2 == 0
      let (first, other) = (review(film, 0, 0.5), review(film, 0, isPraised ? 0.9 : 0.1))
      for review in [first, other] { context.add(review) }
      reviews.append(first)
      ratings.append(isPraised ? 1 : 0)
    }
    return (context, reviews, ratings)
  }

  @Test func `in context, ratings go where those of reviews beside others are`() throws {
    let (context, reviews, ratings) = gathered()
    var fitted = try context.ratingsFitted(to: reviews, ratings: ratings)
    #expect(fitted.filmCount == 0)
    fitted.add(context)
    for (review, rating) in zip(reviews, ratings) {
      let (before, after) = (context.effect(on: review), fitted.effect(on: review))
      #expect(abs(before.score.rating - rating) > 0.4)
      expectClose(after.score.rating, rating, absolute: 1e-3)
      // Labels, scores and parts stay.
      #expect(after.film == before.film && after.score.score == before.score.score)
      #expect(after.score.ratingScore == before.score.ratingScore)
    }
  }

  @Test func `a review of which only the text is known has the curve of texts`() throws {
    let (context, reviews, ratings) = gathered()
    let fitted = try context.ratingsFitted(to: reviews, ratings: ratings)
    // All texts say the same, half of them of films that get nothing.
    let alone = reviews[0]
    #expect(context.emptied.effect(on: alone).score.rating == 0.5)
    let high = try context.ratingsFitted(to: reviews, ratings: ratings.map { 0.8 + 0.2 * $0 })
    expectClose(high.effect(on: alone).score.rating, 0.9, absolute: 1e-9)
    #expect(fitted.effect(on: alone).film == nil)
    #expect(high.emptied.effect(on: alone).score.rating == high.effect(on: alone).score.rating)
  }

  @Test func `too few ratings are refused`() {
    let (context, reviews, ratings) = gathered()
    #expect(throws: SentimentError.unusableRatings(found: 19, needed: 20)) {
      try context.ratingsFitted(to: Array(reviews.prefix(19)), ratings: Array(ratings.prefix(19)))
    }
  }
}
