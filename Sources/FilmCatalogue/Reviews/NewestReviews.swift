internal import GRDB

/// Reviews in the order of their dates.
enum NewestReviews {
  /// What a date looks like that can be compared, `2023-05-12`; a row may have something else.
  static let date = "[12][0-9][0-9][0-9]-*"

  /// The dates and numbers of the newest reviews by critics or the audience: dated ones first, then those without a date,
  /// the last that came in first.
  static let ofSide = """
    SELECT iif(date GLOB '\(date)', date, NULL) AS day, id FROM review WHERE \(side) = ?
    ORDER BY iif(date GLOB '\(date)', date, NULL) DESC, id DESC LIMIT ?
    """

  /// Who wrote a review: not the column itself, or the index would be taken for a film's reviews by critics, too.
  private static let side = "iif(audience, 1, 0)"

  /// Finds the newest reviews by critics or the audience without a look at others.
  static let index = """
    CREATE INDEX review_newest ON review(\(side), iif(date GLOB '\(date)', date, NULL))
    """

  /// A review with its film.
  static func review(_ db: Database, _ number: Int64) throws -> FilmReview? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(StoredReview.columns), shown.id, shown.title, shown.year FROM review
          JOIN film ON film.id = review.film JOIN film AS shown ON shown.id = film.canonical
          WHERE review.id = ?
          """), arguments: [number]
    ).map(FilmReview.init)
  }
}

extension FilmReview {
  init(_ row: Row) {
    self.init(
      film: FilmSummary(number: row[15], title: row[16], year: row[17]), review: StoredReview(row))
  }
}
