import FilmCatalogue
import FilmData
import FilmReports

/// `GET /v1/mine`: the owner's ratings, reviews and watchlist, the latest first, and what the ratings say together.
struct MineResource: SitePage {
  let path = "/v1/mine"
  let isOwners = true
  let limits: WebLimits

  /// What the owner has.
  private struct Entries {
    var ratings: [(film: FilmSummary, stars: Double, time: Int)] = []
    var reviews: [MyReview] = []
    var watchlist: [(film: FilmSummary, time: Int)] = []

    var longest: Int { max(ratings.count, reviews.count, watchlist.count) }
  }

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let parameters = try request.parameters(Parameters.ofParts, limits)
    let cursor = try PageCursor(request, parameters, contents: site.contents)
    let count = try parameters.integer("count", in: 1...limits.count, else: limits.listed)
    let next = cursor.offset + count
    let entries = try entries(site)
    let statistics = try site.book.myStatistics()
    return .object { json in
      let part = EntryPart(offset: cursor.offset, count: count, site: site)
      part.append("ratings", entries.ratings, film: { $0.film }, to: json) { rating in
        json.field("stars", rating.stars, precision: .four)
        json.field("rating_time", rating.time)
      }
      json.field("rating_count", entries.ratings.count)
      part.append("reviews", entries.reviews, film: { $0.film }, to: json) { review in
        json.field("review", review.text)
        json.field("review_time", review.time)
      }
      json.field("review_count", entries.reviews.count)
      part.append("watchlist", entries.watchlist, film: { $0.film }, to: json) { entry in
        json.field("since", ReviewDate.text(seconds: entry.time))
        json.field("watchlist_time", entry.time)
      }
      json.field("watchlist_count", entries.watchlist.count)
      json.encoded("statistics", statistics)
      if next < entries.longest { json.field("next", cursor.text(from: next)) }
    }
  }

  /// The sample has no owner.
  private func entries(_ site: SiteReader) throws -> Entries {
    guard let catalogue = site.catalogue, !site.isSample else { return Entries() }
    return Entries(
      ratings: try catalogue.myRatings(), reviews: try catalogue.myReviews(),
      watchlist: try catalogue.watchlist())
  }
}

/// A part of a list of films that the owner has something of.
private struct EntryPart {
  let offset: Int
  let count: Int
  let site: SiteReader

  /// Writes a field with the entries, each with its film.
  func append<Entry>(
    _ name: String, _ entries: [Entry], film summary: (Entry) -> FilmSummary, to json: JSONWriter,
    _ body: (Entry) -> Void
  ) {
    json.list(name, of: entries.dropFirst(offset).prefix(count)) { entry in
      let film = summary(entry)
      json.object {
        json.field("number", "#\(film.number)")
        json.field("title", film.title)
        json.field("year", film.year)
        json.field("address", site.slug(of: film))
        body(entry)
      }
    }
  }
}
