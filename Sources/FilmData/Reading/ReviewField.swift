/// What a field of a review's row is for, and the names by which people call it.
package enum ReviewField: Int, CaseIterable, Sendable {
  case id, text, score, freshness, film, title, critic, publication, date, source
  case year, genre, probability, fold

  /// The fields that are looked for only where a reader wants them: for the others, a row is read
  /// faster without.
  package static let wantedOnly: Set<ReviewField> = [.year, .genre, .probability, .fold]

  /// The names, the surest first: where a row has several, the first of them is taken.
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

  /// The word for people.
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

/// Which names stand for which field of an input: the usual ones, unless the caller names them.
package struct ReviewFieldNames: Sendable {
  /// The names that the caller gave; each replaces the usual ones of its field.
  package var given: [ReviewField: String] = [:]
  /// Further names that a caller knows, after the usual ones.
  package var added: [ReviewField: [String]] = [:]
  /// Whether `id` is the film's key, as in data that has a `reviewId` beside it.
  package var idIsFilm = false
  /// Which of ``ReviewField/wantedOnly`` to look for.
  package var wanted: Set<ReviewField> = []
  /// Keys of the input that mean a name of a field and are written otherwise: " text", "TEXT".
  private var variants: [ReviewField: [String]] = [:]

  package init(given: [ReviewField: String] = [:], wanted: Set<ReviewField> = []) {
    self.given = given
    self.wanted = wanted
  }

  /// The names of a field, the surest first.
  package func names(of field: ReviewField) -> [String] {
    knownNames(of: field) + (variants[field] ?? [])
  }

  private func knownNames(of field: ReviewField) -> [String] {
    if let name = given[field] { return [name] }
    if ReviewField.wantedOnly.contains(field), !wanted.contains(field) { return [] }
    let further = added[field] ?? []
    switch field {
    case .id where idIsFilm: return field.names.filter { FieldName.folded($0) != "id" } + further
    case .film where idIsFilm: return field.names + ["id"] + further
    default: return field.names + further
    }
  }

  /// Adapts the names to the keys that a header or the first rows have.
  package func adapted(to keys: [String]) -> ReviewFieldNames {
    var names = self
    let folded = keys.map(FieldName.folded)
    names.idIsFilm = folded.contains("reviewid") && folded.contains("id")
    for field in ReviewField.allCases {
      let known = names.knownNames(of: field)
      names.variants[field] = known.flatMap { name in
        let meant = FieldName.folded(name)
        return keys.indices.filter { folded[$0] == meant && !known.contains(keys[$0]) }
          .map { keys[$0] }
      }
    }
    return names
  }
}
