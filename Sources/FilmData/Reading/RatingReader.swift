/// Reads ratings: MovieLens' `ratings.csv`, `u.data` and `ratings.dat`, and plain
/// `user,item[,rating[,timestamp]]` with a header of the usual names, plain or compressed.
///
/// Identifiers keep their text; a bad row is skipped, counted and named.
public enum RatingReader {
  private static let userNames = ["user", "userId", "user_id", "userID", "critic", "reviewer"]
  private static let filmNames = [
    "item", "movieId", "movie_id", "item_id", "movieID", "film", "movie", "film_id", "title",
  ]
  private static let valueNames = ["rating", "value", "stars", "score"]
  private static let timeNames = ["timestamp", "time"]

  /// Reads a file to its end.
  ///
  /// - Returns: the ratings, and what was read, good and bad.
  /// - Throws: ``DataError`` where it cannot be read, lacks a column, or has no good row.
  public static func read(_ input: Input) throws(DataError) -> (RatingTable, RowProblems) {
    var table = RatingTable()
    let problems = try read(input, into: &table)
    return (table, problems)
  }

  /// Reads a file to its end and adds its ratings to a table, which keeps the rows before a fault.
  public static func read(
    _ input: Input, into table: inout RatingTable
  ) throws(DataError) -> RowProblems {
    let rows = try DelimitedRows(input, headerless: ["user", "item", "rating", "timestamp"]) {
      $0.count >= 3 && Double($0[2]) != nil
    }
    let columns = try Columns(rows)
    if table.count == 0 { table.header = RatingScale(ofSource: rows.header) }
    defer { if table.timestamps.count != table.count { table.timestamps = [] } }
    let problems = try rows.forEach { fields in
      guard fields.count > columns.last else {
        return .tooFewFields(found: fields.count, needed: columns.last + 1)
      }
      guard let value = (columns.value.map(fields.number) ?? 1).map({ Float($0) }), value.isFinite
      else {
        let text = columns.value.map(fields.string) ?? ""
        return .notNumber(.rating, text: String(text.prefix(20)))
      }
      guard !fields[columns.user].isEmpty, !fields[columns.film].isEmpty else {
        return .empty([.user, .film])
      }
      table.userNumbers.append(Int32(fields.insert(columns.user, into: &table.users)))
      table.filmNumbers.append(Int32(fields.insert(columns.film, into: &table.films)))
      table.values.append(value)
      if let time = columns.time, fields.count > time {
        table.timestamps.append(fields.number(time).flatMap { Int(exactly: $0) } ?? 0)
      }
      return nil
    }
    if let failure = problems.failure { throw failure }
    return problems
  }

  private struct Columns {
    var user: Int
    var film: Int
    /// Nil if a row by itself means that the user chose the film: each counts as 1.
    var value: Int?
    var time: Int?
    var last: Int { max(user, film, value ?? 0) }

    init(_ rows: DelimitedRows) throws(DataError) {
      func find(_ names: [String], for field: FieldRole) throws(DataError) -> Int {
        if let column = rows.column(names) { return column }
        throw .missingField(
          path: rows.path, field: field, example: "user,item,rating",
          found: rows.header)
      }
      user = try find(RatingReader.userNames, for: .user)
      film = try find(RatingReader.filmNames, for: .film)
      value = rows.column(RatingReader.valueNames)
      time = rows.column(RatingReader.timeNames)
    }
  }
}
