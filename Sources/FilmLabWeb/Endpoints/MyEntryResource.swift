import FilmCatalogue
import FilmData
import FilmReports
import HTTPTypes

/// `PUT` and `DELETE` of `/v1/mine/ratings/{film}`, `reviews` and `watchlist`: what the owner has of a film.
struct MyEntryResource: SitePage {
  let path: String
  let method: HTTPRequest.Method
  let bodyKind: SiteBody
  let isOwners = true
  private let limits: WebLimits
  /// Reads a request, and returns what is to be done with the film of a catalogue.
  private let read: @Sendable (SiteRequest) throws -> Change

  private typealias Change = (_ catalogue: Catalogue, _ film: Int64) throws -> Void

  private init(
    _ method: HTTPRequest.Method, _ path: String, body: SiteBody, _ limits: WebLimits,
    _ read: @escaping @Sendable (SiteRequest) throws -> Change
  ) {
    (self.method, self.path, bodyKind) = (method, "/v1/mine/\(path)/{film}", body)
    (self.limits, self.read) = (limits, read)
  }

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    _ = try request.parameters([], limits)
    let film = try site.film(named: request.part(3), limits)
    // To delete what is not there must not add the film, nor make a catalogue.
    if method == .delete, site.isEmpty || film.place.number == nil {
      throw WebError.unknownFilm(
        sentence: "you have nothing of \(film.address)", suggestions: [], field: "film")
    }
    let (summary, mine) = try changed(film, site, by: read(request))
    return .object { json in
      json.encoded("film", summary)
      film.append(to: json)
      json.encoded("mine", mine)
    }
  }

  private func changed(
    _ film: AskedFilm, _ site: SiteReader, by change: Change
  ) throws -> (FilmSummary, MyOpinion) {
    try site.store.change { catalogue in
      let number = try site.number(of: film.place, in: catalogue)
      do {
        try change(catalogue, number)
      } catch let error as CatalogueError where error.kind == .noInput {
        throw WebError(error).at("film")
      }
      return (try catalogue.summary(of: number), try catalogue.opinion(of: number))
    }
  }
}

extension MyEntryResource {
  /// All of them.
  static func all(_ limits: WebLimits) -> [any SitePage] {
    let put: [any SitePage] = [
      MyEntryResource(.put, "ratings", body: .json, limits) { request in
        let stars = try JSONBody(request.body, known: ["stars"]).stars("stars")
        return { catalogue, film in try catalogue.rate(film, stars: stars) }
      },
      MyEntryResource(.put, "reviews", body: .json, limits) { request in
        let text = try JSONBody(request.body, known: ["text"]).text("text").normalisedLines
        return { catalogue, film in try catalogue.review(film, text: text) }
      },
      MyEntryResource(.put, "watchlist", body: .nothing, limits) { _ in
        { catalogue, film in try catalogue.addToWatchlist(film) }
      },
    ]
    let entries: [(String, MyEntry)] = [
      ("ratings", .rating), ("reviews", .review), ("watchlist", .watchlist),
    ]
    return put
      + entries.map { name, entry in
        MyEntryResource(.delete, name, body: .nothing, limits) { _ in
          { catalogue, film in try catalogue.delete(entry, of: film) }
        }
      }
  }
}
