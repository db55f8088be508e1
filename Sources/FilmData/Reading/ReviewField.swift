/// What a field of a review's row means, and its usual names.
package enum ReviewField: Int, CaseIterable, Sendable {
  case id, text, score, freshness, film, title, critic, publication, date, source
  case year, genre, probability, fold

  /// The fields that are looked for only if a reader wants them; other readers are faster without.
  package static let wantedOnly: Set<ReviewField> = [.year, .genre, .probability, .fold]

  /// The names, the surest first: if a row has several, the first of them is used.
  ///
  /// In JSON, a null counts as absent; in a table, the header decides for all rows.
  package var names: [String] {
    switch self {
    case .id: ["review_id", "reviewId", "id", "Id", "ID"]
    case .text:
      [
        "text", "review_content", "review_text", "reviewText", "review", "quote", "content", "body",
        "sentence", "Review", "Text",
      ]
    case .score:
      [
        "original_score", "originalScore", "review_score", "score", "rating", "stars", "Rating",
        "Score",
      ]
    case .freshness:
      [
        "fresh", "freshness", "review_type", "fresh_rotten", "reviewState", "scoreSentiment",
        "label", "sentiment", "Freshness",
      ]
    case .film: ["film", "rotten_tomatoes_link", "film_id", "movie_id", "movieId"]
    case .title: ["title", "film_title", "movie_title", "movie", "Title", "Movie"]
    case .critic: ["critic", "critic_name", "criticName", "author", "user", "reviewer"]
    case .publication: ["publication", "publisher", "publisher_name", "publicatioName"]
    case .date: ["date", "review_date", "creationDate"]
    case .source: ["source"]
    case .year: ["year", "film_year", "release_year", "movie_year"]
    case .genre: ["genre", "genres", "Genre"]
    case .probability: ["probability", "probability_fresh", "p"]
    case .fold: ["fold"]
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
    }
  }
}
