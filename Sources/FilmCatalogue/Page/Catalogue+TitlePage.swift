internal import FilmData
internal import GRDB

extension Catalogue {
  /// The page of a film.
  ///
  /// - Parameters:
  ///   - reviewLimit: how many reviews by critics, and by the audience, it shows; `nil` for all.
  /// - Complexity: O(reviews and ratings of the film).
  public func titlePage(
    of film: Int64, reviewLimit: Int? = 6, firstScore: MeterRules.FirstScore = .fromFive
  ) throws -> TitlePage {
    try reading { db in
      let canonical = try Self.canonical(db, of: film)
      let content = PageContent(db: db, film: canonical)
      var page = TitlePage(
        try Self.summary(db, of: canonical),
        meters: try Self.meters(db, of: canonical, firstScore: firstScore))
      page.alternateTitles = try content.titles().filter { $0 != page.film.title }
      page.identifiers = try content.identifiers()
      page.facts = try content.facts()
      page.credits = try content.credits()
      page.awards = try content.awards()
      page.offers = try content.offers()
      func reviews(_ isAudience: Bool) throws -> [PageReview] {
        try Self.reviews(
          db, of: canonical, isAudience: isAudience, verdict: nil, order: .newest,
          limit: reviewLimit
        ).map { PageReview($0) }
      }
      (page.criticsReviews, page.audienceReviews) = (try reviews(false), try reviews(true))
      (page.criticsReviewCount, page.audienceReviewCount) = try content.reviewCounts()
      page.ratingHistogram = try content.histogram()
      page.freshByYear = try content.freshByYear()
      page.mine = try Self.opinion(db, of: canonical)
      return page
    }
  }
}
