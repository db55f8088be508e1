internal import FilmData
public import FilmSimilarity

extension FilmListing {
  /// The films of a model that pass, in the order asked for: what there is to list without a catalogue.
  ///
  /// - Throws: ``CatalogueError/unknownPerson(_:suggestions:)``, ``CatalogueError/unknownCountry(_:suggestions:)``, since a
  ///   model knows no countries, and `UnknownGenre`.
  /// - Complexity: O(films).
  public func films(of model: SimilarityModel) throws -> [ListedFilm] {
    let films = model.films
    if let country = countries.first {
      throw CatalogueError.unknownCountry(country, suggestions: [])
    }
    let hasGenres =
      genres.isEmpty ? nil : try FilmFilter(genres: genres).included(model)
    let people =
      try directors.map { try Self.films(films, of: $0, \.directors) }
      + cast.map { try Self.films(films, of: $0, \.cast) }
    let counts = films.indices.map { film in
      (year: films.year(of: film), counts: FilmCounts(ofModelFilm: film, films))
    }
    let (places, _) = ordered(counts) { film in
      hasGenres?[film] ?? true && people.allSatisfy { $0.contains(film) }
    }
    return places.map { ListedFilm(films[$0], reviewCount: counts[$0].counts.reviews) }
  }

  private static func films(
    _ films: FilmList, of name: String, _ names: KeyPath<Film, [String]>
  ) throws -> Set<Int> {
    let typed = PersonName(name)
    let found = films.indices.filter { films[$0][keyPath: names].contains(where: typed.matches) }
    if !found.isEmpty { return Set(found) }
    var near = NearNames(name)
    for film in films {
      for name in film[keyPath: names] { near.add(name, key: FactInsertion.key(name)) }
    }
    throw CatalogueError.unknownPerson(name, suggestions: near.names)
  }
}

extension ListedFilm {
  /// A film that only a model knows.
  init(_ film: Film, reviewCount: Int) {
    let page = TitlePage(film)
    self.init(
      film: page.film, id: film.id, critics: page.meters.critics, audience: page.meters.audience,
      reviewCount: reviewCount)
  }
}
