internal import FilmData
internal import GRDB

extension Catalogue {
  /// What the catalogue alone knows of a film: no similar titles, nothing that reading its reviews would tell
  /// (``TitlePages``).
  ///
  /// - Parameters:
  ///   - film: the number of the film.
  ///   - reviewLimit: how many reviews by critics, and by the audience, it shows; `nil` for all.
  ///   - firstScore: how many reviews a first Tomatometer waits for.
  /// - Complexity: O(reviews and ratings of the film).
  public func titlePage(
    of film: Int64, reviewLimit: Int? = 6, firstScore: MeterRules.FirstScore = .fromFive
  ) throws -> TitlePage {
    var choice = PageChoice()
    (choice.order, choice.reviewLimit) = (.newest, reviewLimit)
    let stored = try storedPage(of: film, firstScore: firstScore)
    var page = stored.page
    let reviews = stored.reviews.map { ReadReview($0, scorer: nil) }
    func shown(_ isAudience: Bool) -> [PageReview] {
      ReviewSelection(choice: choice).shown(
        of: reviews.filter { $0.review.isAudience == isAudience }
      )
      .map { PageReview($0.review) }
    }
    (page.criticsReviews, page.audienceReviews) = (shown(false), shown(true))
    page.reviewCounts = ReviewCounts(of: reviews, choice)
    return page
  }

  /// A page without its reviews, and all reviews of the film, in one snapshot.
  func storedPage(
    of film: Int64, firstScore: MeterRules.FirstScore
  ) throws -> (page: TitlePage, reviews: [StoredReview]) {
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
      page.ratingHistogram = try content.histogram()
      page.freshByYear = try content.freshByYear()
      page.mine = try Self.opinion(db, of: canonical)
      let reviews = try Self.reviews(
        db, of: canonical, isAudience: nil, verdict: nil, order: .imported, limit: nil)
      page.audienceReviewCount = reviews.count(where: \.isAudience)
      page.criticsReviewCount = reviews.count - page.audienceReviewCount
      return (page, reviews)
    }
  }
}
