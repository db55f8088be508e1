import FilmCatalogue
import FilmData
import FilmReports
import FilmSimilarity

extension SiteReader {
  /// The card of a similar title.
  func card(_ film: PageSimilarFilm) throws -> FilmCard {
    var card = try card(
      FilmSummary(number: film.number ?? 0, title: film.title, year: film.year),
      slug: slug(of: film), film.critics, film.audience)
    card.reason = film.reason
    card.similarity = FilmCard.Similarity(film.similarity)
    return card
  }

  /// The card of a film in a list.
  func card(_ film: ListedFilm) throws -> FilmCard {
    var card = try card(
      film.film, slug: addresses.address(of: film) ?? "", film.critics, film.audience)
    card.note = Grouped.text(film.reviewCount, "review")
    return card
  }

  /// The card of a film of the catalogue.
  func card(_ film: FilmSummary) throws -> FilmCard {
    guard let catalogue else { throw CatalogueError.unknownFilm(film.title, suggestions: []) }
    let meters = try catalogue.meters(of: film.number)
    return try card(film, slug: slug(of: film), meters.critics, meters.audience)
  }

  /// The card of the film at an address.
  func card(at slug: String) throws -> FilmCard {
    guard let place = addresses.place(slug) else {
      throw CatalogueError.unknownFilm(slug, suggestions: [])
    }
    if let number = place.number, let catalogue { return try card(catalogue.summary(of: number)) }
    return try card(ofModelFilm: place.index ?? -1)
  }

  /// The card of a film of the model.
  func card(ofModelFilm index: Int) throws -> FilmCard {
    guard let films = models.films?.films, films.indices.contains(index) else {
      throw CatalogueError.unknownFilm("", suggestions: [])
    }
    let page = TitlePage(films[index])
    return try card(
      page.film, slug: addresses.address(ofModelFilm: index) ?? "", page.meters.critics,
      page.meters.audience)
  }

  /// The card of a film whose page there is.
  func card(_ page: TitlePage) throws -> FilmCard {
    try card(page.film, slug: slug(of: page), page.meters.critics, page.meters.audience)
  }

  /// A card with the model's counts where the catalogue has none.
  private func card(
    _ film: FilmSummary, slug: String, _ critics: CriticsMeter, _ audience: AudienceMeter
  ) throws -> FilmCard {
    let place = addresses.place(slug)
    let known = place?.index.flatMap { index in models.films.map { TitlePage($0.films[index]) } }
    var card = FilmCard(
      title: film.title, year: film.year, slug: slug, genres: try genres(of: place),
      critics: critics.count > 0 ? critics : known?.meters.critics ?? critics,
      audience: audience.count > 0 ? audience : known?.meters.audience ?? audience)
    card.isOnWatchlist = try place?.number.map { try watched().contains($0) } ?? false
    return card
  }

  /// The genres of a film, for its poster.
  private func genres(of place: FilmAddresses.Place?) throws -> [String] {
    if let number = place?.number, let catalogue {
      let genres = try catalogue.genres(of: number)
      if !genres.isEmpty { return genres }
    }
    guard let index = place?.index, let films = models.films?.films else { return [] }
    return films[index].genres
  }
}
