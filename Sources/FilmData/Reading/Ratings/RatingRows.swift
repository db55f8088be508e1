internal import Bytes

/// Rows of a file of ratings, whatever their layout: a table with or without a header, blocks of a film
/// each as the Netflix Prize has them, JSON objects, one a line or in an array.
package struct RatingRows {
  /// The input's name.
  package let path: String
  /// The names of the columns, or the keys of the first objects.
  package let names: [String]
  private let content: Content

  private enum Content {
    case table(DelimitedRows, RatingColumns, isInBlocks: Bool)
    case objects(JSONObjectRows, RatingObjects)
  }

  /// Whose ratings a file without a header has: those of many users, or those of one person.
  package enum Owner: Sendable {
    /// Users' identifiers come first, then films'.
    case users
    /// Titles come first, perhaps with years.
    case person
  }

  /// Opens an input.
  ///
  /// - Parameter given: names that the caller gave for fields.
  /// - Throws: ``DataError`` where it cannot be opened or has no object.
  package init(
    _ input: Input, given: [RatingField: String] = [:], of owner: Owner
  ) throws(DataError) {
    path = input.name
    let reader = try BlockReader(ByteSource(input))
    if JSONObjectRows.isJSON(reader) {
      let rows = try JSONObjectRows(reader)
      let objects = RatingObjects(keys: rows.keys(depth: 1), given: given)
      (names, content) = (objects.keys, .objects(rows, objects))
    } else {
      let table = HeadlessTable(reader, of: owner)
      names = table.names
      let columns = RatingColumns(table.names, given: given)
      content = .table(table.rows, columns, isInBlocks: table.isInBlocks)
    }
  }

  /// Whether the rows have a field.
  package func has(_ field: RatingField) -> Bool {
    switch content {
    case .table(_, let columns, let isInBlocks):
      columns[field] != nil || (isInBlocks && field == .film)
    case .objects(_, let objects): objects.has(field)
    }
  }

  /// Whether the rows are films that someone has seen, with or without a rating: Letterboxd's and Trakt's
  /// tables, and Netflix' history.
  package var isOfSeenFilms: Bool {
    let names = names.map(FieldName.folded)
    return isNetflixHistory
      || ["letterboxduri", "watchedat", "lastwatchedat"].contains { names.contains($0) }
  }

  /// Whether the table is Netflix' viewing history, whose episodes are rows like films.
  package var isNetflixHistory: Bool {
    names.map(FieldName.folded) == ["title", "date"]
  }

  /// The scale that the layout or the names of the columns show.
  ///
  /// That of the Netflix Prize is shown by its layout: stars from 1 to 5 (README of its data).
  package var headerScale: RatingScale? {
    if case .table(_, _, isInBlocks: true) = content {
      return RatingScale(best: 5, origin: .header)
    }
    return RatingScale(ofSource: names, score: valueName)
  }

  /// The name of the column with the ratings.
  private var valueName: String? {
    switch content {
    case .table(_, let columns, _): columns[.value].map { names[$0] }
    case .objects(_, let objects): objects.columns[.value].map { names[$0] }
    }
  }

  /// The name of the column with the films' keys; in objects with a film of its own, that of IMDb's.
  package var filmName: String? {
    switch content {
    case .table(_, let columns, _): columns[.film].map { names[$0] }
    case .objects(_, let objects): objects.filmName
    }
  }

  /// Calls `body` with each row; a row for which it returns a problem is counted and named.
  ///
  /// - Parameter isStopped: asked now and then; true ends the reading before the file's end.
  /// - Throws: ``DataError`` where the file breaks off.
  package func forEach(
    isStopped: () -> Bool = { false }, _ body: (RatingRow) -> RowProblem.Reason?
  ) throws(DataError) -> RowProblems {
    switch content {
    case .table(let rows, let columns, isInBlocks: false):
      try rows.forEach(isStopped: isStopped) { body(RatingRow($0, columns, line: $0.line)) }
    case .table(let rows, let columns, isInBlocks: true):
      try forEach(inBlocks: rows, columns, isStopped: isStopped, body)
    case .objects(let rows, let objects):
      try rows.forEach { object, line throws(JSONFault) in
        isStopped() ? nil : body(try objects.row(object, line: line))
      }
    }
  }

  /// A line with a film's key and a colon stands before the film's rows.
  private func forEach(
    inBlocks rows: DelimitedRows, _ columns: RatingColumns, isStopped: () -> Bool,
    _ body: (RatingRow) -> RowProblem.Reason?
  ) throws(DataError) -> RowProblems {
    var film: String?
    var filmCount = 0
    var problems = try rows.forEach(isStopped: isStopped) { fields in
      if fields.count == 1, fields[0].last == ASCII.colon {
        film = String(fields.string(0).dropLast())
        filmCount += 1
        return nil
      }
      guard let film else { return .missing(.film) }
      return body(RatingRow(fields, columns, line: fields.line, blockFilm: film))
    }
    problems.goodCount -= filmCount
    return problems
  }
}
