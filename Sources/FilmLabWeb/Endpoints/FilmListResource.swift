import FilmCatalogue
import FilmData
import FilmReports
import FilmSimilarity

/// `GET /v1/films`: a list of films, as `filmlab films list` prints it; with `query`, the films that a title may mean.
struct FilmListResource: SitePage {
  let path = "/v1/films"
  let limits: WebLimits

  private static let filters = ["genre", "year", "director", "cast", "country", "minimum_reviews"]
  private static let names = ["query"] + filters + ["sort"] + Parameters.ofParts

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let parameters = try request.parameters(Self.names, limits)
    if let query = try parameters.one("query") { return try found(query, parameters, site) }
    let cursor = try PageCursor(request, parameters, contents: site.contents)
    let listing = try listing(parameters, from: cursor.offset)
    let list = try page(listing, site)
    let next = cursor.offset + list.films.count
    return .object { json in
      FilmListResult(list.films, order: listing.order).append("films", to: json) { film in
        if let address = site.addresses.address(of: film) { json.field("address", address) }
      }
      json.field("count", list.count)
      if next < list.count, !list.films.isEmpty { json.field("next", cursor.text(from: next)) }
    }
  }

  // MARK: A title

  private func found(
    _ query: String, _ parameters: Parameters, _ site: SiteReader
  ) throws -> SiteAnswer {
    if let other = parameters.names.subtracting(["query"]).sorted().first {
      throw WebError.unusable(
        reason: "\(other): query finds films by their titles, and goes with no other parameter",
        field: other)
    }
    if site.models.search == nil, site.catalogue == nil {
      throw WebError.noModel(kind: "similarity")
    }
    let titles = try FoundTitles(query, site)
    return .object { titles.append(to: $0) }
  }

  // MARK: A list

  private func listing(
    _ parameters: Parameters, from offset: Int
  ) throws(WebError) -> FilmListing {
    let sorts = FilmOrder.allCases.map(\.rawValue)
    let sort = try parameters.one("sort", of: sorts).flatMap(FilmOrder.init(rawValue:))
    var listing = FilmListing(order: sort ?? .mostReviewed)
    listing.limit = try parameters.integer("count", in: 1...limits.count, else: 20)
    listing.offset = offset
    listing.genres = try parameters.several("genre", most: limits.genres)
    listing.directors = try parameters.several("director", most: limits.genres)
    listing.cast = try parameters.several("cast", most: limits.genres)
    listing.countries = try parameters.several("country", most: limits.genres)
    if let text = try parameters.one("year") { listing.years = try ListParameters.years(text) }
    listing.minimumReviews = try parameters.integer(
      "minimum_reviews", in: 0...1_000_000, else: 0)
    return listing
  }

  private func page(_ listing: FilmListing, _ site: SiteReader) throws -> FilmListPage {
    do {
      return try site.lists.page(listing)
    } catch let error as UnknownGenre {
      throw WebError.unknownFilm(
        sentence: "\(error)", suggestions: error.meant.map { [$0] } ?? [], field: "genre")
    } catch CatalogueError.unknownPerson(let name, let suggestions) {
      let error = CatalogueError.unknownPerson(name, suggestions: suggestions)
      throw WebError(error).at(listing.directors.contains(name) ? "director" : "cast")
    } catch CatalogueError.unknownCountry(let name, let suggestions) {
      let error = CatalogueError.unknownCountry(name, suggestions: suggestions)
      throw WebError.unknownFilm(
        sentence: "\(error)", suggestions: suggestions, field: "country")
    }
  }
}

extension PageModels {
  /// The films with the search for their titles, where both are there.
  var served: ServedModels.Films? {
    guard let films, let search else { return nil }
    return ServedModels.Films(model: films, search: search)
  }
}
