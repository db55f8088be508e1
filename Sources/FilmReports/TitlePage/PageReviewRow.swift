import FilmCatalogue
import FilmData

/// A review of a title page as a row of a table, for spreadsheets; the rest of a page is no table.
struct PageReviewRow {
  let film: FilmSummary
  let review: StoredReview

  /// Critics' reviews, then the audience's.
  static func rows(of page: TitlePage) -> [Self] {
    (page.criticsReviews + page.audienceReviews).map { Self(film: page.film, review: $0.review) }
  }

  static var columns: Columns<Self> {
    Columns([
      .text("title") { $0.film.title }, .count("year") { $0.film.year },
      .text("source") { $0.review.isAudience ? "audience" : "critic" },
      .text("author") { $0.review.author }, .text("publication") { $0.review.publication },
      .text("top_critic") { $0.review.isTopCritic ? "true" : "false" },
      .text("date") { $0.review.date }, .text("score") { $0.review.score },
      .number("rating", digits: 2) { $0.review.rating },
      .text("label") { $0.review.verdict?.rawValue },
      .text("basis") { $0.review.basis.name },
      .number("predicted_rating", digits: 2) { $0.review.predictedRating },
      .text("text") { $0.review.text },
    ])
  }
}

extension VerdictBasis {
  /// Its name for programs, as the meters count them.
  fileprivate var name: String? {
    switch self {
    case .none: nil
    case .label: "stated"
    case .score: "from_scores"
    case .prediction: "predicted"
    }
  }
}
