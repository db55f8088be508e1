import FilmCatalogue
import FilmData
import FilmReports

/// `GET /v1/reviews`: reviews in which words occur, as `filmlab search` prints them.
struct ReviewsResource: SitePage {
  let path = "/v1/reviews"
  let limits: WebLimits

  private static let names = ["query", "from", "verdict", "film"] + Parameters.ofParts

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let parameters = try request.parameters(Self.names, limits)
    let cursor = try PageCursor(request, parameters, contents: site.contents)
    let count = try parameters.integer("count", in: 1...limits.listed, else: 20)
    let film = try parameters.one("film").map { try site.film(named: $0, limits) }
    var search = try search(parameters)
    search.film = film?.place.number
    let next = min(cursor.offset + count, limits.searched)
    // One more tells whether there is more.
    search.limit = min(next + 1, limits.searched)
    // A film that only the model has is in no review.
    let isKnown = film == nil || search.film != nil
    let found = try isKnown ? site.catalogue?.findReviews(search) ?? FoundReviews() : FoundReviews()
    let hits = Array(found.hits.prefix(next).dropFirst(cursor.offset))
    return .object { json in
      ReviewHitsResult(hits, words: search.words).append("reviews", to: json) { hit in
        json.field("film_address", site.slug(of: hit.film))
      }
      json.field("count", found.count)
      json.field("among_latest", found.areLatest)
      film?.append(to: json)
      if found.hits.count > next { json.field("next", cursor.text(from: next)) }
    }
  }

  private func search(_ parameters: Parameters) throws(WebError) -> ReviewSearch {
    guard let query = try parameters.one("query") else {
      throw .malformed(
        reason: "query is missing; write /v1/reviews?query=long+takes", field: "query")
    }
    var search = ReviewSearch(query)
    guard search.hasWords else {
      throw .unusable(reason: "query: there is no word to search", field: "query")
    }
    let from = try parameters.one("from", of: ["critics", "audience"])
    search.isAudience = from.map { $0 == "audience" }
    search.verdict = try parameters.one("verdict", of: Freshness.allCases.map(\.rawValue))
      .flatMap(Freshness.init(rawValue:))
    return search
  }

}
