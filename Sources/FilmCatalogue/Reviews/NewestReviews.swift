internal import GRDB

/// Reviews in the order of their dates.
enum NewestReviews {
  /// What a date looks like that can be compared, `2023-05-12`; a row may have something else.
  static let date = "[12][0-9][0-9][0-9]-*"

  /// The day of a row of reviews, NULL where it has something else.
  private static let day = "iif(date GLOB '\(date)', date, NULL)"

  /// The day or year of a row of reviews, NULL where it has something else.
  static let dayOrYear =
    "iif(date GLOB '\(date)' OR date GLOB '[12][0-9][0-9][0-9]', date, NULL)"

  /// A date if it is a day or year, which can be compared; `nil` for something else.
  static func dayOrYear(_ date: String?) -> String? {
    guard let date else { return nil }
    let year = date.utf8.prefix(4)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isYear = year.count == 4 && "12".utf8.contains(year.first ?? 0)
    guard isYear, year.allSatisfy(digits.contains),
      [nil, UInt8(ascii: "-")].contains(date.utf8.dropFirst(4).first)
    else { return nil }
    return date
  }

  /// The dates and numbers of the newest reviews by critics or the audience: dated ones first, then those without a date,
  /// the last that came in first.
  static let ofSide = """
    SELECT \(day) AS day, id FROM review WHERE \(side) = ?
    ORDER BY \(day) DESC, id DESC LIMIT ?
    """

  /// Who wrote a review: not the column itself, or the index would be taken for a film's reviews by critics, too.
  private static let side = "iif(audience, 1, 0)"

  /// Finds the newest reviews by critics or the audience without a look at others.
  static let index = """
    CREATE INDEX review_newest ON review(\(side), \(day))
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
