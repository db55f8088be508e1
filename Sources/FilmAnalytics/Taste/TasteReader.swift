public import FilmData
public import FilmSimilarity

/// Reads someone's ratings from a file of titles or keys with stars, and finds their films.
///
/// ```swift
/// let (model, search) = try TitleSearch.loading("Models/similarity")
/// let ratings = try TasteReader(search: search).read("mine.csv")
/// let films = try TasteProfile(model, stars: ratings.stars).recommend(count: 10)
/// ```
public struct TasteReader: Sendable {
  /// Finds the films.
  public let search: TitleSearch
  /// The names of the fields; without a scale, plain numbers are stars of five.
  public var format: ReviewFormat
  /// Whose ratings count, if a file has several users.
  public var user: String?

  /// Makes a reader.
  public init(search: TitleSearch, format: ReviewFormat = ReviewFormat(), user: String? = nil) {
    (self.search, self.format, self.user) = (search, format, user)
  }

  /// Reads a file.
  ///
  /// - Parameter file: a path; `-` is standard input.
  /// - Throws: `DataError` where it cannot be read or lacks a column, ``AnalyticsError`` where the ratings are
  ///   those of several users or none is the user's.
  public func read(_ file: String, control: JobControl = JobControl()) throws -> TasteRatings {
    let input = Input(argument: file)
    var reader = ReviewReader(names: names, bareScale: format.bareScale ?? 5, needsText: false)
    var rows = TasteRows(user: user)
    try reader.readRows(input) { rows.add($0) }
    try check(rows, path: input.name, keys: reader.keys)
    for problems in reader.problems { try control.didRead(rows.adding(problems)) }
    return TasteRatings(rows.rows, in: search, path: input.name)
  }

  private var names: ReviewFieldNames {
    var names = format.names
    names.wanted.insert(.year)
    // The names in the exports of rating sites.
    names.added = [
      .title: ["Name", "name"], .year: ["Year"], .critic: ["userId", "user_id", "User"],
    ]
    return names
  }

  private func check(_ rows: TasteRows, path: String, keys: [String]) throws {
    if rows.isOfSeveralUsers {
      throw AnalyticsError.severalUsers(path: path, first: rows.users[0])
    }
    if !rows.hasName {
      throw DataError.missingField(
        path: path, field: .title, example: nil, found: keys)
    }
    if !rows.hasScore {
      throw DataError.missingField(
        path: path, field: .rating, example: nil, found: keys)
    }
    if let user, rows.rows.isEmpty {
      throw AnalyticsError.noRatingsOfUser(path: path, user: user)
    }
  }
}
