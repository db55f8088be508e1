/// What a field of a review's row means, and its usual names.
package enum ReviewField: Int, CaseIterable, Sendable {
  case id, text, score, freshness, film, title, critic, publication, date, source
  case year, genre, probability, fold, topCritic

  /// The fields that are looked for only if a reader wants them; other readers are faster without.
  package static let wantedOnly: Set<ReviewField> = [
    .year, .genre, .probability, .fold, .topCritic,
  ]

  /// The names, the surest first: if a row has several, the first of them is used.
  ///
  /// In JSON, a null counts as absent; in a table, the header decides for all rows.
  package var names: [String] {
    switch self {
    case .id:
      [
        "review_id", "reviewId", "id", "Id", "ID", "phrase_id", "doc_id", "document_id",
        "comment_id",
        "post_id", "row_id", "idx", "uid", "uuid", "guid", "key",
      ]
    case .text:
      [
        "text", "review_content", "review_text", "reviewText", "review_body", "reviewBody",
        "review",
        "quote", "content", "body", "comment", "comments", "review_comment", "full_text",
        "sentence",
        "phrase", "review_detail", "Review", "Text",
      ]
    case .score: ScoreNames.all
    case .freshness:
      [
        "fresh", "freshness", "review_type", "fresh_rotten", "reviewState", "scoreSentiment",
        "label", "sentiment", "Freshness", "polarity", "sentiment_label", "verdict", "recommended",
        "target", "class",
      ]
    case .film:
      [
        "film", "rotten_tomatoes_link", "film_id", "movie_id", "movieId", "imdb_id", "tconst",
        "tmdb_id", "parent_asin", "asin", "product_id",
      ]
    case .title:
      [
        "title", "film_title", "movie_title", "movie", "Title", "Movie", "film_name", "movie_name",
        "product_title", "product_name",
        // schema.org: itemReviewed.name.
        "item_reviewed_name",
      ]
    case .critic:
      [
        "critic", "critic_name", "criticName", "author", "user", "reviewer", "reviewer_name",
        "author_name", "user_name", "user_id", "reviewer_id", "customer_id",
      ]
    case .publication: ["publication", "publisher", "publisher_name", "publicatioName"]
    case .date: ["date", "review_date", "creationDate", "review_time"]
    case .source: ["source"]
    case .year: ["year", "film_year", "release_year", "movie_year"]
    case .genre: ["genre", "genres", "Genre"]
    case .probability: ["probability", "probability_fresh", "p"]
    case .fold: ["fold"]
    case .topCritic: ["top_critic", "isTopCritic", "is_top_critic"]
    }
  }

  /// The word for it in messages.
  package var description: String {
    switch self {
    case .id: "id"
    case .text: "text"
    case .score: "score"
    case .freshness: "label"
    case .film: "film"
    case .title: "title"
    case .critic: "critic"
    case .publication: "publication"
    case .date: "date"
    case .source: "source"
    case .year: "year"
    case .genre: "genre"
    case .probability: "probability"
    case .fold: "fold"
    case .topCritic: "top critic"
    }
  }
}
