internal import FilmData
internal import GRDB

extension Catalogue {
  /// Reviews in which words occur, the most telling first.
  ///
  /// - Complexity: with conditions, O(reviews that have the words and do not pass), and some hundred that pass.
  public func reviews(_ search: ReviewSearch) throws -> [ReviewHit] {
    if search.passesAll { return try searchReviews(search.words, limit: search.limit) }
    guard let query = SearchWords(search.words).query else { return [] }
    let hits = try reading { db in
      let film = try search.film.map { try Self.canonical(db, of: $0) }
      return try Row.fetchAll(
        db, sql: Self.searching(search), arguments: ["query": query, "film": film]
      ).map(ReviewHit.init)
    }
    let ranked = hits.enumerated().sorted {
      ($0.element.density, $1.offset) > ($1.element.density, $0.offset)
    }
    return ranked.prefix(search.limit).map(\.element)
  }

  /// How many reviews that pass are compared: to compare all that have a frequent word takes seconds.
  private static let mostCompared = 300

  private static func searching(_ search: ReviewSearch) -> String {
    var conditions = ["review_search MATCH :query"]
    if let isAudience = search.isAudience { conditions.append("audience = \(isAudience ? 1 : 0)") }
    if let verdict = search.verdict { conditions.append("verdict = \(verdict == .fresh ? 1 : 0)") }
    // Without the sign, each review of the film would be looked up in the index of words by itself.
    conditions.append(
      search.film == nil
        ? ":film IS NULL"
        : """
        +review_search.rowid IN
          (SELECT id FROM review WHERE film IN (SELECT id FROM film WHERE canonical = :film))
        """)
    return """
      SELECT \(StoredReview.columns), highlight(review_search, 0, char(2), char(3)),
        shown.id, shown.title, shown.year
      FROM review_search CROSS JOIN review ON review.id = review_search.rowid
      JOIN film ON film.id = review.film JOIN film AS shown ON shown.id = film.canonical
      WHERE \(conditions.joined(separator: " AND ")) LIMIT \(max(mostCompared, search.limit))
      """
  }
}

extension ReviewHit {
  init(_ row: Row) {
    self.init(
      review: StoredReview(row),
      film: FilmSummary(number: row[16], title: row[17], year: row[18]), marked: row[15])
  }

  /// How much of the text the hits are, by the measure of BM25 for one word.
  ///
  /// S. Robertson and H. Zaragoza, "The probabilistic relevance framework: BM25 and beyond", Foundations and Trends in
  /// Information Retrieval 3(4), 2009; 130 bytes are the mean of critics' 714,426 reviews.
  fileprivate var density: Double {
    let (count, length) = (Double(places.count), Double(review.text.utf8.count) / 130)
    return count / (count + 1.2 * (0.25 + 0.75 * length))
  }
}
