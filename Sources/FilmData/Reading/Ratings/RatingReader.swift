/// Reads ratings of users: MovieLens' `ratings.csv`, `u.data` and `ratings.dat`, the Netflix Prize's and
/// RecBole's files, LIBMF's three numbers, JSON objects, and plain `user,item[,rating[,timestamp]]` with a
/// header of the usual names, plain or compressed.
///
/// Identifiers keep their text; a bad row is skipped, counted and named. Of several ratings of one film by
/// one user the latest counts.
public enum RatingReader {
  /// Reads a file to its end.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - scale: the best rating, if the user stated it.
  ///   - isStopped: asked now and then; true ends the reading before the file's end.
  /// - Returns: the ratings, and what was read, good and bad.
  /// - Throws: ``DataError`` where it cannot be read, lacks a column, or has no good row.
  public static func read(
    _ input: Input, scale: Double? = nil, isStopped: () -> Bool = { false }
  ) throws(DataError) -> (RatingTable, RowProblems) {
    var (draft, problems, failure) = try draft(of: input, scale: scale, isStopped: isStopped)
    draft.keepLatest(&problems)
    if let failure { throw failure }
    return (draft.table, problems)
  }

  /// Reads a file to its end and adds its ratings to a table, on the table's scale.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - scale: the best rating, if the user stated it.
  ///   - table: gets the ratings.
  /// - Throws: ``DataError`` where it cannot be read, lacks a column, or has no good row; the table then
  ///   keeps the rows before the fault. ``DataError/mixedMeanings(path:found:before:)`` where its values are
  ///   of another kind than those of the table, which then stays as it is.
  public static func read(
    _ input: Input, scale: Double? = nil, into table: inout RatingTable
  ) throws(DataError) -> RowProblems {
    var (draft, problems, failure) = try draft(of: input, scale: scale)
    draft.keepLatest(&problems)
    if table.count > 0, draft.table.count > 0, table.meaning != draft.table.meaning {
      throw .mixedMeanings(path: input.name, found: draft.table.meaning, before: table.meaning)
    }
    problems.replacedCount += table.append(draft.table)
    if let failure { throw failure }
    return problems
  }

  /// Reads a file to its end, or to a fault.
  private static func draft(
    of input: Input, scale: Double?, isStopped: () -> Bool = { false }
  ) throws(DataError) -> (RatingDraft, RowProblems, failure: DataError?) {
    let rows = try RatingRows(input, of: .users)
    var draft = try RatingDraft(rows, scale: scale)
    var problems = RowProblems(path: rows.path)
    var failure: DataError?
    do throws(DataError) {
      problems = try rows.forEach(isStopped: isStopped) { draft.add($0) }
    } catch {
      failure = error
    }
    try draft.finish(&problems)
    if draft.table.count == 0, problems.unratedCount > 0 {
      failure =
        failure
        ?? .missingField(path: rows.path, field: .rating, example: nil, found: rows.names)
    }
    return (draft, problems, failure ?? problems.failure)
  }
}
