/// Reads the facts of films from the tables and pages of public sources.
///
/// ```swift
/// let reader = try FactReader(Input(argument: "title.basics.tsv.gz"))
/// let problems = try reader.forEach { row in
///   if case .film(let film) = row { print(film.titles, film.facts) }
/// }
/// ```
/// Streams a table; a page is read as one.
public struct FactReader {
  /// What the file is.
  public let layout: FactLayout
  private let input: Input

  /// Opens a file and finds out what it is.
  ///
  /// - Throws: ``DataError`` where it cannot be opened, or is no table of facts.
  public init(_ input: Input) throws(DataError) {
    let header = try FileHeader(input)
    guard let layout = header.facts ?? (header.isTableOfFilms || header.isHeadless ? .films : nil)
    else {
      throw .missingField(
        path: input.name, field: .filmKey, example: "movieId,title,genres", found: header.names)
    }
    self.init(input, layout)
  }

  /// Reads a file whose layout is known.
  public init(_ input: Input, _ layout: FactLayout) { (self.input, self.layout) = (input, layout) }

  /// Calls `body` with each row; a bad one is counted and named.
  ///
  /// - Parameters:
  ///   - isStopped: asked now and then; true ends the reading before the file's end.
  ///   - body: called with each good row.
  /// - Throws: ``DataError`` where the file breaks off or has no good row; what `body` throws.
  public func forEach(
    isStopped: () -> Bool = { false }, _ body: (FactRow) throws -> Void
  ) throws -> RowProblems {
    var failure: (any Error)?
    let problems = try read(isStopped: { failure != nil || isStopped() }) { row in
      if failure != nil { return }
      do { try body(row) } catch { failure = error }
    }
    if let failure { throw failure }
    if problems.badCount > 0, let failure = problems.failure { throw failure }
    return problems
  }

  private func read(
    isStopped: () -> Bool, _ body: (FactRow) -> Void
  ) throws(DataError) -> RowProblems {
    switch layout {
    case .imdbBasics, .imdbCrew, .imdbPrincipals, .imdbNames, .imdbRatings, .imdbTitles:
      try IMDbTable(layout).read(input, isStopped: isStopped, body)
    case .rottenTomatoes: try RottenTomatoesTable.read(input, isStopped: isStopped, body)
    case .tmdb: try MovieDatabaseTable.read(input, isStopped: isStopped, body)
    case .tmdbCredits: try MovieDatabaseCredits.read(input, isStopped: isStopped, body)
    case .oscars: try NominationTable.read(input, isStopped: isStopped, body)
    case .page: try FilmPage.read(input, body)
    case .lines: try FilmRecordLines.read(input, isStopped: isStopped, body)
    case .films: try FilmTableFacts.read(input, isStopped: isStopped, body)
    }
  }
}
