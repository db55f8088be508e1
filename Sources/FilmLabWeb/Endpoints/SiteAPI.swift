/// The part of the API that stands on the catalogue: pages whose answers are JSON.
enum SiteAPI {
  /// All of it.
  static func pages(_ limits: WebLimits) -> [any SitePage] {
    let films: [any SitePage] = [
      FilmListResource(limits: limits), FilmResource(limits: limits),
      FilmReviewsResource(limits: limits), FilmAspectsResource(limits: limits),
    ]
    let others: [any SitePage] = [
      PeopleResource(limits: limits), PersonResource(limits: limits),
      ReviewsResource(limits: limits), MineResource(limits: limits),
      MyRecommendationsResource(limits: limits), UndoResource(), DocsPage(),
    ]
    return films + others + MyEntryResource.all(limits)
  }
}

extension SiteRequest {
  /// The parameters of the query, of which each must be known.
  ///
  /// - Throws: ``WebError/malformed(reason:field:)``, ``WebError/unusable(reason:field:)``.
  func parameters(_ known: [String], _ limits: WebLimits) throws(WebError) -> Parameters {
    let sides = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    return try Parameters(
      sides.count > 1 ? String(sides[1]) : "", known: known, limits: limits)
  }

  /// A part of the path by its place, without its escapes.
  func part(_ place: Int) -> String { path.indices.contains(place) ? path[place] : "" }
}

extension Parameters {
  /// The names that lists in parts have.
  static let ofParts = ["count", PageCursor.name]
}
