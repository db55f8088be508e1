internal import FilmAnalytics
internal import FilmData

/// What a file has, recognised by its header.
enum FileKind: Equatable {
  case facts(FactLayout)
  case reviews
  case ratings
  case mine
  case catalogue
  case exported(ExportTable)

  /// Looks at a file's header.
  ///
  /// - Throws: `DataError` where it cannot be opened, ``CatalogueError/unknownKind(path:found:)``.
  init(_ path: String) throws {
    if path != "-", PersonalEntry.isArchive(path) {
      self = .mine
      return
    }
    let input = Input(argument: path)
    if FolderReviews.source(input) != nil {
      self = .reviews
      return
    }
    let header = try FileHeader(input)
    guard let kind = Self.kind(header) else {
      throw CatalogueError.unknownKind(path: input.name, found: header.names)
    }
    self = kind
  }

  /// Exports of one person name the film and the rating, and nobody who rates.
  static func kind(_ header: FileHeader) -> FileKind? {
    if header.has("type"), header.has("film_number") || header.has("filmlab") {
      return .catalogue
    }
    if let table = ExportTable(header: header.names) { return .exported(table) }
    // A row with a text is a review, whatever else it tells of its film.
    if let facts = header.facts, !header.has(ReviewField.text) { return .facts(facts) }
    if header.has("Letterboxd URI") || header.has("Your Rating") || header.has("rated_at") {
      return .mine
    }
    let namesFilm = header.has(ReviewField.film) || header.has(ReviewField.title)
    if header.has(ReviewField.text) { return .reviews }
    if header.has(ReviewField.freshness), header.has(ReviewField.critic), namesFilm {
      return .reviews
    }
    let rates = header.has(RatingField.value) || header.has(RatingField.plays)
    let hasFilm = header.has(RatingField.film) || header.has(RatingField.title)
    if hasFilm, header.has(RatingField.user), rates || header.has(RatingField.time) {
      return .ratings
    }
    if hasFilm, header.has(RatingField.value) { return .mine }
    if header.isTableOfFilms { return .facts(.films) }
    // MovieLens' old files have no header: four numbers, or a number and a title.
    if header.isHeadless { return header.firstRowIsRating ? .ratings : .facts(.films) }
    return nil
  }
}
