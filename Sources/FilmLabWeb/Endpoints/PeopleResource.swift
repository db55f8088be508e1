import FilmCatalogue
import FilmReports

/// `GET /v1/people`: people whose names have some words in them.
struct PeopleResource: SitePage {
  let path = "/v1/people"
  let limits: WebLimits

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let parameters = try request.parameters(["query"] + Parameters.ofParts, limits)
    guard let query = try parameters.one("query") else {
      throw WebError.malformed(
        reason: "query is missing; write /v1/people?query=tarkovsky", field: "query")
    }
    let cursor = try PageCursor(request, parameters, contents: site.contents)
    let count = try parameters.integer("count", in: 1...limits.listed, else: 20)
    let next = cursor.offset + count
    let found = try site.book.people(named: query, limit: next + 1)
    let people = found.dropFirst(cursor.offset).prefix(count)
    return .object { json in
      json.list("people", of: people) { json.encoded($0) }
      if found.count > next { json.field("next", cursor.text(from: next)) }
    }
  }
}
