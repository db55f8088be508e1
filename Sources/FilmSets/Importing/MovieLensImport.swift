internal import Bytes
internal import FilmData

/// MovieLens' ratings, in each of the formats of its sets: `ratings.csv` with a header,
/// `ratings.dat` with double colons, `u.data` with tabs.
struct MovieLensImport {
  let path: String

  /// What the columns mean, in the order of ``columns``.
  private static let roles: [FieldRole] = [.user, .film, .rating, .timestamp]
  private static let columns = ["user", "item", "rating", "timestamp"]

  private static func open(_ path: String) throws(DataError) -> DelimitedRows {
    try DelimitedRows(.file(path), headerless: columns) { $0.count >= 3 && Double($0[2]) != nil }
  }

  /// Whether a file is one of ratings: its header says so, or its first row is four numbers.
  static func isRatings(_ path: String) -> Bool {
    guard let rows = try? open(path) else { return false }
    return rows.hasHeader
      ? ["userId", "movieId", "rating", "timestamp"].allSatisfy(rows.header.contains)
      : rows.width == 4
  }

  func write(to rows: RowWriter) throws {
    let table = try Self.open(path)
    let columns = [["user", "userId"], ["item", "movieId"], ["rating"], ["timestamp"]]
      .compactMap { table.column($0) }
    guard columns.count == 4, let last = columns.max() else {
      throw FilmSetsError.unknownLayout(
        path: path, set: "a MovieLens file", expected: "userId, movieId, rating and timestamp")
    }
    let roles = Self.roles
    rows.add { $0.append("user,item,rating,timestamp\n") }
    rows.summary.rows -= 1
    let problems = try table.forEach(isStopped: { rows.isStopped }) { fields in
      guard fields.count > last else {
        return .tooFewFields(found: fields.count, needed: last + 1)
      }
      if let index = columns.firstIndex(where: { fields.number($0) == nil }) {
        let text = fields.string(columns[index]).prefix(20)
        return .notNumber(roles[index], text: String(text))
      }
      rows.add { buffer in
        for column in columns {
          buffer.append(fields[column])
          buffer.append(column == columns[3] ? "\n" : ",")
        }
      }
      return nil
    }
    rows.summary.problems.append(problems)
    if let failure = problems.failure, !rows.isStopped { throw failure }
  }
}
