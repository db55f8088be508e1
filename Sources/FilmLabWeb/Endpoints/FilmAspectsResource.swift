import FilmCatalogue
import FilmReports

/// `GET /v1/films/{film}/aspects`: what a film's reviews praise and blame, with the most telling phrases.
struct FilmAspectsResource: SitePage {
  let path = "/v1/films/{film}/aspects"
  let limits: WebLimits

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    _ = try request.parameters([], limits)
    guard site.models.sentiment != nil else { throw WebError.noModel(kind: "sentiment") }
    let film = try site.film(named: request.part(2), limits)
    var choice = PageChoice()
    (choice.reviewLimit, choice.similarCount) = (0, 0)
    let page = try site.page(of: film.place, choice, for: request.visitor)
    return .object { json in
      json.encoded("film", page.film)
      film.append(to: json)
      json.encoded("aspects", page.aspects)
      json.encoded("gaps", page.gaps)
    }
  }
}
