import FilmCatalogue
import FilmReports

extension SiteReader {
  /// A review of a list in which several films are.
  func view(_ found: FilmReview) -> ReviewView {
    var view = ReviewView(found.review, words: pages.pageReview(found.review).words)
    view.about = link(found.film)
    return view
  }

  /// A review in which words were found.
  func view(_ hit: ReviewHit) -> ReviewView {
    var view = ReviewView(
      hit.review, words: pages.pageReview(hit.review).words,
      marked: hit.places.map { $0.start..<$0.end })
    view.about = link(hit.film)
    return view
  }

  /// A link to a film's page.
  func link(_ film: FilmSummary) -> Link {
    Link(film.title, SiteAddress.film(slug(of: film)), note: film.year.map { "\($0)" })
  }
}
