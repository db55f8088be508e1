import Bytes
import FilmAnalytics
import FilmCatalogue
import FilmData
import FilmSimilarity
import NIOCore

/// `GET /v1/mine/recommendations`: films for the owner, as `filmlab recommend` finds them.
struct MyRecommendationsResource: SitePage {
  let path = "/v1/mine/recommendations"
  let isOwners = true
  let limits: WebLimits

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let parameters = try request.parameters(ListParameters.names, limits)
    guard let films = site.models.served else { throw WebError.noModel(kind: "similarity") }
    let list = try ListParameters(parameters, for: films.model, limits: limits)
    let ratings = try ratings(in: films.search, site)
    let profile = TasteProfile(films.model, stars: try stars(ratings))
    let found = profile.recommend(count: list.count) {
      list.includes($0) && !ratings.seen.contains($0)
    }
    let buffer = Bytes.ByteBuffer(capacity: 1 << 12)
    RecommendationsObject.append(found, ratings, films.model, to: buffer)
    return .json(NIOCore.ByteBuffer(buffer))
  }

  private func ratings(in search: TitleSearch, _ site: SiteReader) throws -> TasteRatings {
    let nothing = WebError.unknownFilm(
      sentence: "you have rated no film; PUT /v1/mine/ratings/{film} rates one", suggestions: [])
    guard let catalogue = site.catalogue, !site.isSample else { throw nothing }
    do {
      return try catalogue.tasteRatings(in: search)
    } catch CatalogueError.nothingRated {
      throw nothing
    }
  }

  private func stars(_ ratings: TasteRatings) throws(WebError) -> [(film: Int, stars: Double)] {
    do {
      return try ratings.stars
    } catch {
      throw .unknownFilm(
        sentence: "you have rated no film that the model knows", suggestions: [])
    }
  }
}
