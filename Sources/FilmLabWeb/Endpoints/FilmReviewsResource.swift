import FilmCatalogue
import FilmData
import FilmReports
import FilmSentiment

/// `GET /v1/films/{film}/reviews`: reviews of a film, with the words that speak for or against it.
struct FilmReviewsResource: SitePage {
  let path = "/v1/films/{film}/reviews"
  let limits: WebLimits

  private static let names =
    ["from", "verdict", "score", "aspect", "order"] + Parameters.ofParts

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let parameters = try request.parameters(Self.names, limits)
    let cursor = try PageCursor(request, parameters, contents: site.contents)
    let count = try parameters.integer("count", in: 1...limits.listed, else: 20)
    var choice = try choice(parameters)
    (choice.reviewOffset, choice.reviewLimit) = (cursor.offset, count)
    let film = try site.film(named: request.part(2), limits)
    let page = try site.page(of: film.place, choice, for: request.visitor)
    let next = cursor.offset + count
    let counts = page.reviewCounts
    let hasMore =
      choice.showsCritics && next < counts.critics
      || choice.showsAudience && next < counts.audience
    return .object { json in
      json.encoded("film", page.film)
      film.append(to: json)
      json.encoded("critics_reviews", page.criticsReviews)
      json.field("critics_review_count", page.criticsReviewCount)
      json.encoded("audience_reviews", page.audienceReviews)
      json.field("audience_review_count", page.audienceReviewCount)
      json.encoded("review_counts", counts)
      json.encoded("gaps", page.gaps)
      if hasMore { json.field("next", cursor.text(from: next)) }
    }
  }

  private func choice(_ parameters: Parameters) throws(WebError) -> PageChoice {
    var choice = PageChoice()
    choice.similarCount = 0
    let from = try parameters.one("from", of: ["critics", "audience"])
    (choice.showsCritics, choice.showsAudience) = (from != "audience", from != "critics")
    choice.verdict = try parameters.one("verdict", of: Freshness.allCases.map(\.rawValue))
      .flatMap(Freshness.init(rawValue:))
    choice.score = try parameters.one("score", of: PageChoice.Score.allCases.map(\.rawValue))
      .flatMap(PageChoice.Score.init(rawValue:))
    choice.aspect = try parameters.one("aspect", of: Aspect.allCases.map(\.rawValue))
    let order = try parameters.one("order", of: PageChoice.Order.allCases.map(\.rawValue))
    choice.order = order.flatMap(PageChoice.Order.init(rawValue:)) ?? .telling
    return choice
  }
}
