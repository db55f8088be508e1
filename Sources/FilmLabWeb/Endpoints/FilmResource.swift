import FilmCatalogue
import FilmReports

/// `GET /v1/films/{film}`: a film's title page, as `filmlab film` prints it.
struct FilmResource: SitePage {
  let path = "/v1/films/{film}"
  let limits: WebLimits

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    _ = try request.parameters([], limits)
    let film = try site.film(named: request.part(2), limits)
    var page = try site.page(of: film.place, PageChoice(), for: request.visitor)
    page.matched = film.matched
    return .object(of: page) { $0.field("address", film.address) }
  }
}
