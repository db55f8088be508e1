public import FilmData
internal import FilmSimilarity

/// A film that someone's words mean: the catalogue has it, or the model, or both.
public struct FoundFilm: Sendable {
  /// Its number in the catalogue; `nil` where only the model has it.
  public var number: Int64?
  /// The film as the model has it; `nil` where only the catalogue does.
  public var film: Film?
  /// Its title and year, as the catalogue shows them, else the model.
  public var titleAndYear: String
  /// How the words were understood.
  public var match: PageMatch?
}

extension TitlePages {
  /// The film that someone's words mean, in the order of ``page(_:_:)``.
  ///
  /// - Throws: ``CatalogueError`` or `UnknownTitle` where no film is meant.
  public func find(_ words: String) throws -> FoundFilm {
    let found = try PageFilmSearch(pages: self).find(words)
    let film = found.place.flatMap { place in models.films.map { $0.films[place] } }
    let summary = try found.number.flatMap { try catalogue?.summary(of: $0) }
    return FoundFilm(
      number: found.number, film: film,
      titleAndYear: summary?.titleAndYear ?? film?.titleAndYear ?? words, match: found.match)
  }
}
