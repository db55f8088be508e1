import FilmCatalogue
import FilmData

/// Which reviews a film's page shows, as its address says: `?from=critics&verdict=rotten&aspect=acting`.
struct ReviewChoice {
  /// Names of fields of the query.
  static let (from, verdict, score, aspect, order, all, review) = (
    "from", "verdict", "score", "aspect", "order", "all", "review"
  )

  let page: PageChoice
  /// Whether all reviews are shown.
  let showsAll: Bool

  /// As many as a page of 60 KB has room for; the rest has pages of its own.
  static let usualLimit = 6
  static let wholeLimit = 50

  init(_ query: SiteFields) {
    var choice = PageChoice()
    choice.showsCritics = query[Self.from] != "audience"
    choice.showsAudience = query[Self.from] != "critics"
    choice.verdict = query[Self.verdict].flatMap(Freshness.init(rawValue:))
    choice.score = query[Self.score].flatMap(PageChoice.Score.init(rawValue:))
    choice.aspect = query[Self.aspect]
    choice.review = query[Self.review].flatMap { Int64($0) }
    choice.order = query[Self.order].flatMap(PageChoice.Order.init(rawValue:)) ?? .telling
    let page = query[Self.all].flatMap { Int($0) }.map { min(max(1, $0), 100_000) }
    showsAll = page != nil
    choice.reviewLimit = showsAll ? Self.wholeLimit : Self.usualLimit
    choice.reviewOffset = ((page ?? 1) - 1) * Self.wholeLimit
    choice.similarCount = 6
    self.page = choice
  }
}
