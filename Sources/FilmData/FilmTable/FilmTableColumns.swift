internal import Bytes

/// Where a film table has the columns that not every table has: an index for each, or `nil`.
struct FilmTableColumns: Equatable {
  /// Reviews with neither label nor score.
  var reviewsWithoutVerdict: Int?
  /// The actors.
  var cast: Int?
  /// The number at MovieLens.
  var movieLensID: Int?
  /// The number at IMDb.
  var imdbID: Int?
  /// How many columns the table has.
  private(set) var count: Int

  /// The columns that every table has.
  static let needed = [
    "id", "title", "alternate_titles", "year", "genres", "directors", "tomatometer_fresh",
    "tomatometer_reviews", "popcornmeter_liked", "popcornmeter_ratings",
  ]
  /// The others, in the order in which they are written.
  private static let further:
    [(name: String, place: any WritableKeyPath<FilmTableColumns, Int?> & Sendable)] = [
      ("reviews_without_verdict", \.reviewsWithoutVerdict), ("cast", \.cast),
      ("movielens_id", \.movieLensID), ("imdb_id", \.imdbID),
    ]
  /// The most columns of a table.
  static let most = 14

  /// The columns that some films need: a table of films without cast has no column for it.
  init(of films: some Collection<Film>) {
    count = Self.needed.count
    let isNeeded = [
      films.contains { $0.reviewsWithoutVerdict > 0 }, films.contains { !$0.cast.isEmpty },
      films.contains { $0.movieLensID != nil }, films.contains { $0.imdbID != nil },
    ]
    for (column, isNeeded) in zip(Self.further, isNeeded) where isNeeded {
      self[keyPath: column.place] = count
      count += 1
    }
  }

  /// The columns that a header names; `nil` where it lacks one that is needed, or has an unknown one.
  init?(header: [String]) {
    guard header.starts(with: Self.needed) else { return nil }
    count = header.count
    for (index, name) in header.enumerated().dropFirst(Self.needed.count) {
      guard let column = Self.further.first(where: { $0.name == name }),
        self[keyPath: column.place] == nil
      else { return nil }
      self[keyPath: column.place] = index
    }
  }

  /// The header of a table with these columns, if they are in the order in which they are written.
  var header: String {
    let further = Self.further.filter { self[keyPath: $0.place] != nil }.map(\.name)
    return (Self.needed + further).joined(separator: ",")
  }
}
