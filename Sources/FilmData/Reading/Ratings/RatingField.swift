/// What a field of a row of ratings means, and its usual names.
package enum RatingField: Int, CaseIterable, Sendable {
  case user, film, title, year, value, plays, time, type, season, prediction, rank

  /// The names, the surest first, compared as ``FieldName`` does.
  var names: [String] {
    switch self {
    case .user:
      [
        "user", "userId", "critic", "critic_name", "reviewer", "reviewerID", "reviewer_name",
        "author",
        "custId", "customerId", "username", "user name", "uid",
      ]
    case .film:
      [
        "item", "itemId", "movieId", "film", "filmId", "rotten_tomatoes_link", "const", "tconst",
        "imdbId", "tmdbId", "asin", "productId", "iid", "movie",
      ]
    case .title:
      [
        "title", "film title", "movie title", "film name", "movie name", "name", "movie",
        "original title", "tytuł oryginalny",
        "tytuł", "pl title",
      ]
    case .year: ["year", "film year", "movie year", "release year", "release date"]
    case .value:
      // The last two are names of much else where a file has reviews.
      ScoreNames.all + ["value", "preference"]
    case .plays: ["plays", "play count", "listens", "count"]
    case .time:
      [
        "timestamp", "time", "date rated", "rated at", "watched date", "created",
        "unix review time",
        "creation date", "review date", "last watched at", "watched at", "date",
      ]
    case .type: ["title type", "type"]
    case .season: ["season number", "season"]
    // Surprise's estimates are named "est".
    case .prediction: ["prediction", "predicted", "predicted rating", "estimate", "est"]
    case .rank: ["rank", "position"]
    }
  }
}

/// Where the fields of a file's rows are.
struct RatingColumns {
  private var columns = [Int?](repeating: nil, count: RatingField.allCases.count)
  /// The last column that a row must have.
  private(set) var needed = 0

  /// Finds the columns by the names in a header.
  ///
  /// - Parameter given: names that the caller gave; each replaces the usual ones of its field.
  init(_ header: [String], given: [RatingField: String] = [:]) {
    let plain = header.map(FieldName.folded)
    for field in RatingField.allCases {
      if let name = given[field] {
        self[field] =
          header.firstIndex(of: name) ?? plain.firstIndex(of: FieldName.folded(name))
      } else {
        self[field] =
          field.names.lazy.compactMap { plain.firstIndex(of: FieldName.folded($0)) }.first
      }
    }
    // "movie" is the key of a film where there is a title, else the title.
    if self[.film] == self[.title], given[.film] == nil { self[.film] = nil }
    needed = ([.user, .film, .value] as [RatingField]).compactMap { self[$0] }.max() ?? 0
  }

  subscript(field: RatingField) -> Int? {
    get { columns[field.rawValue] }
    set { columns[field.rawValue] = newValue }
  }
}
