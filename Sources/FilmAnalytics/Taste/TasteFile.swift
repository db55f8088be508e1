import FilmData

/// Reads the rows of a file of someone's ratings, whatever films a model knows.
struct TasteFile {
  /// The names of the fields, and the scale.
  var format = ReviewFormat()
  /// Whose ratings count, if a file has several users.
  var user: String?

  /// The rated films with their stars, and those that were seen and not rated.
  ///
  /// - Throws: `DataError` where the file cannot be read, lacks a column or is of a scale that is not known,
  ///   ``AnalyticsError`` where the ratings are those of several users or none is the user's.
  func films(
    of input: Input, control: JobControl
  ) throws -> (rated: [TasteRow], seen: [TasteRow]) {
    let source = try RatingRows(input, given: given, of: .person)
    var rows = TasteRows(of: source, user: user, scale: format.bareScale)
    var problems = try source.forEach { rows.add($0) }
    if problems.goodCount == 0, problems.badCount == 0 { throw DataError.empty(source.path) }
    try check(rows, source)
    let films = try rows.films(&problems)
    try control.didRead(problems)
    if problems.badCount > 0, let failure = problems.failure { throw failure }
    return films
  }

  /// The names of fields that the caller gave.
  private var given: [RatingField: String] {
    var given: [RatingField: String] = [:]
    given[.value] = format.scoreField
    given[.film] = format.filmField
    given[.title] = format.titleField
    return given
  }

  private func check(_ rows: TasteRows, _ source: RatingRows) throws {
    if rows.isOfSeveralUsers {
      throw AnalyticsError.severalUsers(path: source.path, first: rows.users[0])
    }
    if !rows.hasName {
      throw DataError.missingField(
        path: source.path, field: .title, example: nil, found: source.names)
    }
    if !rows.hasScore {
      throw DataError.missingField(
        path: source.path, field: .rating, example: nil, found: source.names)
    }
    if let user, rows.isEmpty {
      throw AnalyticsError.noRatingsOfUser(path: source.path, user: user)
    }
  }
}
