import FilmAnalytics
import FilmCatalogue
import FilmData
import FilmReports
import FilmSimilarity

/// `/mine`: the owner's ratings, reviews and watchlist, what they add up to, and what to see next.
struct MinePage: SitePage {
  let path = "/mine"
  let isOwners = true

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    .page("mine", try MineViewMaker(request: request, site: site).view())
  }
}

/// What the template of the owner's page shows.
struct MineView {
  var frame: Frame
  var isEmpty: Bool
  var sentence: String
  var undo: Bool
  var ratings: [FilmCard]
  var moreRatings: Link?
  var reviews: [MyReviewView]
  var moreReviews: Link?
  var watchlist: [FilmCard]
  var moreWatchlist: Link?
  var statistics: StatisticsView?
  var recommendations: [FilmCard]
  var recommendationGap: String?
  var `import`: ImportView
  var imported: Imported?

  /// A review by the owner.
  struct MyReviewView {
    var film: Link
    var text: String
    var date: String
    var form: String
  }

  /// What may be imported.
  struct ImportView {
    var sentence: String
    var accepts: String
    /// In bytes, for the script.
    var limit: Int
    var limitText: String
  }

  /// What the last import took.
  struct Imported {
    var sentences: [String]
  }
}

/// Makes the owner's page.
struct MineViewMaker {
  let request: SiteRequest
  let site: SiteReader

  /// As many entries as a page of 60 KB has room for.
  private static let (ratingLimit, reviewLimit, watchlistLimit) = (60, 20, 24)
  private static let recommendationCount = 8

  func view() throws -> MineView {
    // The sample is not theirs.
    let catalogue = site.isSample ? nil : site.catalogue
    let ratings = try catalogue?.myRatings() ?? []
    let reviews = try catalogue?.myReviews() ?? []
    let watchlist = try catalogue?.watchlist() ?? []
    let ratingPart = part(ratings, "ratings", limit: Self.ratingLimit)
    let reviewPart = part(reviews, "reviews", limit: Self.reviewLimit, anchor: "my-reviews")
    let watchlistPart = part(watchlist, "watchlist", limit: Self.watchlistLimit)
    let (recommended, gap) = try recommendations(ratings.count)
    var view = MineView(
      frame: site.frame(request, title: "Mine", canonical: "/mine"),
      isEmpty: ratings.isEmpty && reviews.isEmpty && watchlist.isEmpty,
      sentence: Self.sentence(ratings.count, reviews.count, watchlist.count),
      undo: request.visitor.isOwner && !(ratings.isEmpty && reviews.isEmpty && watchlist.isEmpty),
      ratings: try ratingPart.shown.map { try card($0.film, stars: $0.stars, time: $0.time) },
      moreRatings: ratingPart.more,
      reviews: try reviewPart.shown.map(review), moreReviews: reviewPart.more,
      watchlist: try watchlistPart.shown.map { try card($0.film, stars: nil, time: $0.time) },
      moreWatchlist: watchlistPart.more,
      statistics: ratings.isEmpty ? nil : try StatisticsView(site.book.myStatistics(), site),
      recommendations: recommended, recommendationGap: gap,
      import: MineView.ImportView(
        sentence: "An export of Letterboxd (the zip as it is), IMDb, MovieLens or Trakt, "
          + "or a table with titles and ratings.",
        accepts: ".zip,.csv,.tsv,.json,.jsonl,.gz", limit: WebLimits().uploadBytes,
        limitText: "\(WebLimits().uploadBytes >> 20) MB"))
    if request.query["said"] == SaidNotice.imported.rawValue {
      view.imported = site.store.lastImport.map { MineView.Imported(sentences: $0) }
    }
    return view
  }

  /// A part of a list, which the query numbers from 1, and the way to the next, or from the last to the first.
  private func part<Entry>(
    _ entries: [Entry], _ name: String, limit: Int, anchor: String? = nil
  ) -> (shown: ArraySlice<Entry>, more: Link?) {
    let page = min(max(1, request.query[name].flatMap { Int($0) } ?? 1), 1_000_000)
    let shown = entries.dropFirst((page - 1) * limit).prefix(limit)
    let left = entries.count - page * limit
    func address(_ page: Int?) -> String {
      request.address(
        setting: name, to: page.map { "\($0)" }, fragment: "#\(anchor ?? name)")
    }
    if left > 0 {
      let count = "\(Grouped.text(min(left, limit))) more of \(Grouped.text(entries.count))"
      return (shown, Link(count, address(page + 1)))
    }
    return (shown, page > 1 ? Link("Back to the latest", address(nil)) : nil)
  }

  private static func sentence(_ ratings: Int, _ reviews: Int, _ watchlist: Int) -> String {
    let parts = [
      ratings > 0 ? Grouped.text(ratings, "rating") : nil,
      reviews > 0 ? Grouped.text(reviews, "review") : nil,
      watchlist > 0 ? "\(Grouped.text(watchlist, "film")) to see" : nil,
    ].compactMap(\.self)
    return parts.isEmpty
      ? "Rate a film, write a review, or bring your ratings from elsewhere."
      : parts.joined(separator: ", ") + "."
  }

  private func card(_ film: FilmSummary, stars: Double?, time: Int) throws -> FilmCard {
    var card = try site.card(film)
    card.stars = stars.map { StarsText.text($0) }
    card.note = PageDate.short(ReviewDate.text(seconds: time))
    (card.isOnWatchlist, card.isRating) = (stars == nil, stars != nil)
    return card
  }

  private func review(_ review: MyReview) throws -> MineView.MyReviewView {
    let slug = site.slug(of: review.film)
    return MineView.MyReviewView(
      film: Link(review.film.titleAndYear, SiteAddress.film(slug)), text: review.text,
      date: PageDate.text(ReviewDate.text(seconds: review.time)), form: slug)
  }

  // MARK: What to see next

  private func recommendations(_ ratingCount: Int) throws -> ([FilmCard], String?) {
    guard ratingCount > 0, let catalogue = site.catalogue, !site.isSample else { return ([], nil) }
    guard let films = site.models.films, let search = site.pages.search else {
      return ([], "The server has no similarity model, so it recommends nothing.")
    }
    let taste = try catalogue.tasteRatings(in: search)
    guard let stars = try? taste.stars else {
      return ([], "The model knows none of the films that you rated.")
    }
    let list = TasteProfile(films, stars: stars).recommend(count: Self.recommendationCount) {
      !taste.seen.contains($0)
    }
    return (
      try list.map { prediction in
        var card = try site.card(ofModelFilm: prediction.film)
        card.stars = StarsText.text(prediction.stars)
        card.reason = prediction.because.map { "because you liked \(films.films[$0].titleAndYear)" }
        return card
      }, nil
    )
  }
}
