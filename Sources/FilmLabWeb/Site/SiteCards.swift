import FilmCatalogue
import FilmData
import FilmReports
import FilmSimilarity

extension SiteReader {
  /// The card of a similar title.
  func card(_ film: PageSimilarFilm) -> FilmCard {
    var card = FilmCard(
      title: film.title, year: film.year, slug: slug(of: film), genres: genres(ofKey: film.id),
      critics: film.critics, audience: film.audience)
    card.reason = film.reason
    card.similarity = FilmCard.Similarity(film.similarity)
    return card
  }

  /// The card of a film in a list.
  func card(_ film: ListedFilm) throws -> FilmCard {
    let slug = addresses.address(of: film) ?? ""
    var card = FilmCard(
      title: film.film.title, year: film.film.year, slug: slug,
      genres: try genres(of: addresses.place(slug)), critics: film.critics, audience: film.audience)
    card.note = Grouped.text(film.reviewCount, "review")
    return card
  }

  /// The card of a film of the catalogue.
  func card(_ film: FilmSummary) throws -> FilmCard {
    guard let catalogue else { throw CatalogueError.unknownFilm(film.title, suggestions: []) }
    let meters = try catalogue.meters(of: film.number)
    return FilmCard(
      title: film.title, year: film.year, slug: slug(of: film),
      genres: try genres(of: addresses.place(slug(of: film))), critics: meters.critics,
      audience: meters.audience)
  }

  /// The card of the film at an address.
  func card(at slug: String) throws -> FilmCard {
    guard let place = addresses.place(slug) else {
      throw CatalogueError.unknownFilm(slug, suggestions: [])
    }
    if let number = place.number, let catalogue {
      return try card(catalogue.summary(of: number))
    }
    return try card(ofModelFilm: place.index ?? -1)
  }

  /// The card of a film of the model.
  func card(ofModelFilm index: Int) throws -> FilmCard {
    guard let films = models.films?.films else {
      throw CatalogueError.unknownFilm("", suggestions: [])
    }
    let film = films[index]
    let slug = addresses.address(ofModelFilm: index) ?? ""
    let page = TitlePage(film)
    return FilmCard(
      title: film.title, year: film.year, slug: slug, genres: film.genres,
      critics: page.meters.critics, audience: page.meters.audience)
  }

  /// The card of a film whose page there is.
  func card(_ page: TitlePage) throws -> FilmCard {
    FilmCard(
      title: page.film.title, year: page.film.year, slug: try slug(of: page),
      genres: page.fact(.genres)?.values ?? [], critics: page.meters.critics,
      audience: page.meters.audience)
  }

  // MARK: Genres, for posters

  private func genres(ofKey key: String) -> [String] {
    guard let films = models.films?.films, let index = films.firstIndex(id: key) else { return [] }
    return films[index].genres
  }

  private func genres(of place: FilmAddresses.Place?) throws -> [String] {
    if let index = place?.index, let films = models.films?.films, !films[index].genres.isEmpty {
      return films[index].genres
    }
    guard let number = place?.number, let catalogue else { return [] }
    return try catalogue.genres(of: number)
  }
}
