internal import FilmData
internal import FilmSimilarity

/// Finds the film that someone's words mean, in the catalogue and among the model's films.
struct PageFilmSearch {
  let pages: TitlePages

  /// - Throws: ``CatalogueError`` or `UnknownTitle` where no film is meant.
  func find(_ words: String) throws -> PageFilm {
    if let match = try pages.catalogue?.literalMatch(words) { return try film(match) }
    let (listed, refusal) = try inModel(words)
    if let listed, listed.how.isLiteral { return try film(listed) }
    do {
      guard let catalogue = pages.catalogue else {
        throw CatalogueError.unknownFilm(words, suggestions: [])
      }
      let match = try catalogue.match(words)
      // Of two guesses the better; the catalogue's own where they are as good.
      if let listed, Self.rank(listed.how) < Self.rank(match.how) { return try film(listed) }
      return try film(match)
    } catch CatalogueError.unknownFilm(let words, let suggestions) {
      if let listed { return try film(listed) }
      throw Self.unknown(words, suggestions, refusal, hasCatalogue: pages.catalogue != nil)
    }
  }

  private static func rank(_ how: TitleMatch.How) -> Int {
    TitleMatch.How.allCases.firstIndex(of: how) ?? 0
  }

  private func inModel(_ words: String) throws -> (TitleMatch?, UnknownTitle?) {
    guard let search = pages.search else { return (nil, nil) }
    do {
      return (try search.find(words), nil)
    } catch {
      return (nil, error)
    }
  }

  private func film(_ match: CatalogueMatch) throws -> PageFilm {
    PageFilm(
      number: match.film.number, place: try FilmTie(pages: pages).place(of: match.film),
      match: PageMatch(match))
  }

  private func film(_ match: TitleMatch) throws -> PageFilm {
    guard let films = pages.models.films?.films else { return PageFilm() }
    let others = films.names([match.film] + match.others).dropFirst()
    return PageFilm(
      number: try FilmTie(pages: pages).number(of: films[match.film]), place: match.film,
      match: PageMatch(
        query: match.query, how: match.how.rawValue, others: Array(others),
        yearsApart: match.yearsApart > 0 ? match.yearsApart : nil))
  }

  /// The error that says most: a director's name is one everywhere, and the suggestions of both are told.
  private static func unknown(
    _ words: String, _ suggestions: [String], _ refusal: UnknownTitle?, hasCatalogue: Bool
  ) -> any Error {
    guard let refusal else { return CatalogueError.unknownFilm(words, suggestions: suggestions) }
    guard hasCatalogue, refusal.reason == .unknown else { return refusal }
    let more = refusal.suggestions.filter { !suggestions.contains($0) }
    return CatalogueError.unknownTitle(words, suggestions: suggestions + more)
  }
}
