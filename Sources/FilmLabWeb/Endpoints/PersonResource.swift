import FilmCatalogue
import FilmReports

/// `GET /v1/people/{person}`: someone's films, and what they are like as a critic.
struct PersonResource: SitePage {
  let path = "/v1/people/{person}"
  let limits: WebLimits

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let parameters = try request.parameters(Parameters.ofParts, limits)
    let cursor = try PageCursor(request, parameters, contents: site.contents)
    let count = try parameters.integer("count", in: 1...limits.listed, else: 20)
    let name = request.part(2)
    try limits.check(name, "person", field: "person")
    let page = try page(name, count: count, from: cursor.offset, site)
    let next = cursor.offset + count
    return .object(of: page) { json in
      if let critic = page.critic, next < critic.reviewCount {
        json.field("next", cursor.text(from: next))
      }
    }
  }

  private func page(
    _ name: String, count: Int, from offset: Int, _ site: SiteReader
  ) throws -> PersonPage {
    do {
      return try site.people.page(
        name, reviewLimit: count, reviewOffset: offset,
        suggests: site.suggests)
    } catch let error as CatalogueError {
      throw WebError(error).at("person")
    }
  }
}
