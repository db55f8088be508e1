/// The film that someone means who wants to rate, review or see it: one of the catalogue, else one of a model, which is
/// added to the catalogue.
public struct OwnFilm {
  /// The catalogue that has the film.
  public var catalogue: Catalogue
  /// The film.
  public var film: FilmSummary
  /// How the words were understood.
  public var match: PageMatch?

  /// Finds the film, as the page of a film does.
  ///
  /// - Parameters:
  ///   - words: a title, an identifier or a number in the catalogue.
  ///   - there: the catalogue; `nil` where there is none yet.
  ///   - models: reads the model, where the catalogue does not have the words for a whole title: it takes longer than all
  ///     else.
  ///   - make: makes the catalogue, once the film is found.
  /// - Throws: ``CatalogueError`` where no film is meant; no catalogue is then made.
  public init(
    _ words: String, in there: Catalogue?, models: () -> PageModels, make: () throws -> Catalogue
  ) throws {
    let isKnown = try there?.literalMatch(words) != nil
    let pages = TitlePages(catalogue: there, models: isKnown ? PageModels() : models())
    let found = try pages.find(words)
    match = found.match
    catalogue = try there ?? make()
    if let number = found.number {
      film = try catalogue.summary(of: number)
    } else if let model = found.film {
      film = try catalogue.add(model)
    } else {
      throw CatalogueError.unknownFilm(words, suggestions: [])
    }
  }
}
