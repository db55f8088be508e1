/// The tables of an export: what each has, as columns with the names of their fields.
public enum ExportTable: String, Sendable, Hashable, CaseIterable {
  /// A film: number, title, year, identifiers, counts, and the film that it was merged into.
  case films
  /// All titles of films.
  case titles
  /// Identifiers of films.
  case identifiers
  /// Facts, each with its source.
  case facts
  /// People and what they did.
  case credits
  /// Awards and nominations.
  case awards
  /// Where to see films.
  case offers
  /// Reviews with their scores and predictions.
  case reviews
  /// Ratings of users, 0…1.
  case ratings
  /// The owner's ratings.
  case myRatings = "my_ratings"
  /// The owner's reviews.
  case myReviews = "my_reviews"
  /// The owner's films to see.
  case watchlist
  /// Films that may be one.
  case doubts

  /// What a line of JSON of the table is called.
  var lineType: String {
    switch self {
    case .films: "film"
    case .titles: "title"
    case .identifiers: "identifier"
    case .facts: "fact"
    case .credits: "credit"
    case .awards: "award"
    case .offers: "offer"
    case .reviews: "review"
    case .ratings: "rating"
    case .myRatings: "my_rating"
    case .myReviews: "my_review"
    case .watchlist: "watchlist"
    case .doubts: "doubt"
    }
  }

  /// The columns of a table of comma-separated values, by which it is known again.
  ///
  /// Each row names its film, since a table may come without the others.
  var columns: [String] {
    let columns =
      switch self {
      case .films:
        [
          "title", "year", "merged_into", "is_untitled", "imdb_id", "movielens_id", "tmdb_id",
          "rotten_tomatoes_id", "review_count", "rating_count",
        ]
      case .titles: ["title"]
      case .identifiers: ["kind", "value"]
      case .facts: ["name", "source", "value"]
      case .credits: ["role", "source", "name", "imdb_id", "character", "place"]
      case .awards: ["organisation", "year", "category", "name", "won"]
      case .offers: ["provider", "way", "price", "link"]
      case .reviews:
        [
          "id", "film", "title", "year", "source", "critic", "publication", "date", "top_critic",
          "fresh", "original_score", "normalized", "basis", "is_fresh", "probability",
          "predicted_rating", "text",
        ]
      case .ratings: ["collection", "user", "value", "time"]
      case .myRatings: ["stars", "time"]
      case .myReviews: ["text", "time"]
      case .watchlist: ["time"]
      case .doubts: ["other_number", "reason", "years"]
      }
    let names = namesFilms ? [] : ["film_title", "film_year"]
    let others = self == .doubts ? ["other_title", "other_year"] : []
    return ["film_number"] + columns + names + others
  }

  /// Whether the rows have the title and the year of their film anyway.
  private var namesFilms: Bool { self == .films || self == .reviews }

  /// The table that has such a header.
  init?(header: [String]) {
    let names = Set(header)
    guard let table = Self.allCases.first(where: { Set($0.columns) == names }) else { return nil }
    self = table
  }

  /// The rows of a table of comma-separated values.
  var csvSQL: String {
    if namesFilms { return sql }
    func names(_ film: String) -> String {
      """
      (SELECT title FROM film WHERE id = \(film)_number) AS \(film)_title,
        (SELECT year FROM film WHERE id = \(film)_number) AS \(film)_year
      """
    }
    let others = self == .doubts ? ", " + names("other") : ""
    return "SELECT line.*, \(names("film"))\(others) FROM (\(sql)) AS line"
  }

  /// The rows in an order that depends on nothing but the catalogue's content.
  ///
  /// A review has the names of fields that every command reads, and a label only if its reviewer stated it.
  var sql: String {
    switch self {
    case .films:
      """
      SELECT id AS film_number, title, year, nullif(canonical, id) AS merged_into,
        iif(has_title, NULL, 1) AS is_untitled, \(Self.id("imdb")) AS imdb_id,
        \(Self.id("number")) AS movielens_id, \(Self.id("tmdb")) AS tmdb_id,
        \(Self.id("key")) AS rotten_tomatoes_id,
        (SELECT count(*) FROM review WHERE film = film.id) AS review_count,
        (SELECT count(*) FROM rating WHERE film = film.id) AS rating_count
      FROM film ORDER BY id
      """
    case .titles: "SELECT film AS film_number, title FROM film_title ORDER BY film, id"
    case .identifiers: "SELECT film AS film_number, kind, value FROM film_id ORDER BY kind, value"
    case .facts:
      "SELECT film AS film_number, name, source, value FROM fact ORDER BY film, name, source"
    case .credits:
      """
      SELECT film AS film_number, role, source, name, imdb AS imdb_id, part AS character, place
      FROM credit JOIN person ON person.id = person ORDER BY film, role, source, place, person
      """
    case .awards:
      """
      SELECT film AS film_number, organisation, year, category, name, won FROM award
      ORDER BY film, organisation, year, category, name
      """
    case .offers:
      """
      SELECT film AS film_number, provider, way, price, link FROM offer
      ORDER BY film, provider, way
      """
    case .reviews:
      """
      SELECT review.film AS film_number, review.key AS id,
        (SELECT value FROM film_id WHERE film = film.id AND kind = 'key' ORDER BY value LIMIT 1) AS film,
        title, year, iif(audience, 'audience', 'critic') AS source, author AS critic, publication,
        date, iif(top, 'true', NULL) AS top_critic,
        iif(basis = 1, iif(verdict, 'fresh', 'rotten'), NULL) AS fresh, score AS original_score,
        review.rating AS normalized, basis, verdict AS is_fresh, probability,
        predicted AS predicted_rating, text
      FROM review JOIN film ON film.id = review.film ORDER BY review.id
      """
    case .ratings:
      """
      SELECT film AS film_number, collection, name AS user, value, time
      FROM rating JOIN rater ON rater.id = rater ORDER BY collection, name, film
      """
    case .myRatings: "SELECT film AS film_number, stars, time FROM my_rating ORDER BY film"
    case .myReviews: "SELECT film AS film_number, text, time FROM my_review ORDER BY film"
    case .watchlist: "SELECT film AS film_number, time FROM watchlist ORDER BY film"
    case .doubts:
      """
      SELECT film AS film_number, other AS other_number, reason, years FROM doubt
      ORDER BY film, other
      """
    }
  }

  /// The identifiers of one kind, with `|` between several.
  private static func id(_ kind: String) -> String {
    """
    (SELECT group_concat(value, '|') FROM
      (SELECT value FROM film_id WHERE film = film.id AND kind = '\(kind)' ORDER BY value))
    """
  }
}
