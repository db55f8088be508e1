internal import FilmData
internal import GRDB

extension Catalogue {
  /// The films that pass, in the order asked for; films that were merged count as one.
  ///
  /// - Throws: ``CatalogueError/unknownPerson(_:suggestions:)``, ``CatalogueError/unknownCountry(_:suggestions:)``,
  ///   `UnknownGenre`.
  /// - Complexity: O(films), whatever the number of reviews, and O(reviews) of the films listed.
  public func films(_ listing: FilmListing) throws -> [ListedFilm] { try filmPage(listing).films }

  /// The same, with how many films pass whatever the limit.
  public func filmPage(_ listing: FilmListing) throws -> FilmListPage {
    try reading { db in
      let films = try FilmCounts.all(db)
      var included: [Set<Int64>] = []
      let facts = ListedFacts(db: db)
      if !listing.genres.isEmpty { included.append(try facts.films(ofGenres: listing.genres)) }
      if !listing.countries.isEmpty {
        included.append(try facts.films(ofCountries: listing.countries))
      }
      for name in listing.directors { included.append(try facts.films(of: name, as: .director)) }
      for name in listing.cast { included.append(try facts.films(of: name, as: .actor)) }
      let (places, count) = listing.ordered(films.map { ($0.year, $0.counts) }) { place in
        included.allSatisfy { $0.contains(films[place].film) }
      }
      let listed = try places.map { place in
        let (film, _, counts) = films[place]
        let meters = try Self.meters(db, of: film, firstScore: .fromFive)
        return ListedFilm(
          film: try Self.summary(db, of: film), critics: meters.critics,
          audience: meters.audience, reviewCount: counts.reviews)
      }
      return FilmListPage(films: listed, count: count)
    }
  }
}
