internal import FilmData
internal import FilmSimilarity
internal import GRDB

/// The similar titles of a page: the model's list, with what the catalogue knows of each.
struct SimilarTitles {
  let pages: TitlePages

  /// - Parameter place: the film's place in the model; `nil` gives none.
  func list(
    to place: Int?, count: Int, firstScore: MeterRules.FirstScore
  ) throws -> [PageSimilarFilm] {
    guard let place, let model = pages.models.films, count > 0 else { return [] }
    let query = FilmQuery(like: [place])
    let tie = FilmTie(pages: pages)
    return try model.similarFilms(query, count: count).map { similar in
      let film = model.films[similar.film]
      var meters = TitlePage(film).meters
      let number = try tie.number(of: film)
      var summary = FilmSummary(number: 0, title: film.title, year: film.year)
      if let catalogue = pages.catalogue, let number {
        let own = try catalogue.meters(of: number, firstScore: firstScore)
        if own.critics.count > 0 { meters.critics = own.critics }
        if own.audience.count > 0 { meters.audience = own.audience }
        summary = try catalogue.summary(of: number)
      }
      return PageSimilarFilm(
        number: number, id: film.id, title: summary.title, year: summary.year ?? film.year,
        similarity: Double(similar.similarity), critics: meters.critics, audience: meters.audience,
        reason: model.mainReason(of: place, and: similar.film))
    }
  }
}
