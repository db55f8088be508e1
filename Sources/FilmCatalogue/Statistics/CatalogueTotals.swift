internal import GRDB

/// How much a catalogue has.
public struct CatalogueTotals: Sendable, Hashable, Codable {
  /// Films; those that were merged count as one.
  public var films: Int
  /// Films with a review.
  public var filmsWithReviews: Int
  /// Reviews, by critics and the audience.
  public var reviews: Int
  /// Ratings by users, without a text.
  public var ratings: Int
  /// The owner's ratings.
  public var myRatings: Int
  /// Files that were imported.
  public var imports: Int

  enum CodingKeys: String, CodingKey {
    case films, reviews, ratings, imports
    case filmsWithReviews = "films_with_reviews"
    case myRatings = "my_ratings"
  }
}

extension Catalogue {
  /// How much there is.
  ///
  /// - Complexity: O(films), and O(ratings) in an index of small entries.
  public func totals() throws -> CatalogueTotals {
    try reading { db in
      func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      return CatalogueTotals(
        films: try number("SELECT count(*) FROM film WHERE canonical = id"),
        filmsWithReviews: try number(
          """
          SELECT count(DISTINCT canonical) FROM film_counts JOIN film ON film.id = film_counts.film
          WHERE reviews > 0
          """),
        reviews: try number("SELECT coalesce(sum(reviews), 0) FROM film_counts"),
        ratings: try number("SELECT count(*) FROM rating"),
        myRatings: try number("SELECT count(*) FROM my_rating"),
        imports: try number("SELECT count(*) FROM import"))
    }
  }
}
