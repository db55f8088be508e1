/// Reads what another program predicts: `user,item,prediction` with the usual names of columns, JSON objects, or
/// three numbers without a header, plain or compressed.
///
/// A column `prediction`, `predicted` or `est` comes before one of ratings or scores, beside which it may stand. A
/// bad row is skipped, counted and named.
public enum PredictionReader {
  /// Reads a file to its end.
  ///
  /// - Parameters:
  ///   - input: the rival's file, with a header.
  ///   - needsValues: whether each row must have a prediction; else the order of ranks or rows will do.
  /// - Throws: ``DataError`` where it cannot be read, lacks a column, or has no good row.
  public static func read(
    _ input: Input, needsValues: Bool
  ) throws(DataError) -> (PredictionTable, RowProblems) {
    let rows = try RatingRows(input, of: .users)
    let field = try field(of: rows, needsValues: needsValues)
    let byTitle = !rows.has(.film)
    var table = PredictionTable()
    table.order = field.map { $0 == .rank ? .ranks : .scores } ?? .rows
    let problems = try rows.forEach { row in
      if let shortage = row.shortage {
        return .tooFewFields(found: shortage.found, needed: shortage.needed)
      }
      let value: Double
      switch number(of: row, field) {
      case .success(let number): value = number
      case .failure(let fault): return fault.reason
      }
      guard row[.user] != nil, let film = row.insertFilm(into: &table.films, byTitle: byTitle),
        let user = row.insert(.user, into: &table.users)
      else { return .empty([.user, .film]) }
      table.userNumbers.append(Int32(user))
      table.filmNumbers.append(Int32(film))
      guard field != nil else { return nil }
      table.values.append(value)
      table.evidence.add(value)
      return nil
    }
    if let failure = problems.failure { throw failure }
    return (table, problems)
  }

  /// The field with predictions, else with ranks; `nil` where the order of the rows must do.
  private static func field(
    of rows: RatingRows, needsValues: Bool
  ) throws(DataError) -> RatingField? {
    for (field, role) in [(RatingField.user, FieldRole.user), (.film, .film)] {
      if rows.has(field) || (field == .film && rows.has(.title)) { continue }
      throw .missingField(
        path: rows.path, field: role, example: "user,item,prediction", found: rows.names)
    }
    let known: [RatingField] = [.prediction, .value] + (needsValues ? [] : [.rank])
    if let field = known.first(where: rows.has) { return field }
    guard needsValues else { return nil }
    throw .missingField(
      path: rows.path, field: .rating, example: "user,item,prediction", found: rows.names)
  }

  private struct Fault: Error { let reason: RowProblem.Reason }

  private static func number(
    of row: RatingRow, _ field: RatingField?
  ) -> Result<Double, Fault> {
    guard let field else { return .success(0) }
    guard let bytes = row[field] else { return .failure(Fault(reason: .missing(.rating))) }
    guard case .number(let number) = RatingValue(bytes) else {
      let text = String((row.string(field) ?? "").prefix(20))
      return .failure(Fault(reason: .notNumber(.rating, text: text)))
    }
    return .success(number)
  }
}
