internal import FilmData
internal import FilmSimilarity

/// Which films have the genres, countries and people that are asked for.
struct ListFilter {
  private let entries: AddressBook.Entries
  private let genres: [Set<Int>]
  private let countries: [Set<Int>]
  private let people: [Set<Int32>]

  /// - Parameter place: what is searched, for the error.
  /// - Throws: ``CatalogueError/unknownPerson(_:suggestions:)``, ``CatalogueError/unknownCountry(_:suggestions:)``,
  ///   `UnknownGenre`.
  init(_ listing: FilmListing, _ entries: AddressBook.Entries, in place: String) throws {
    self.entries = entries
    let names = GenreNames(entries.genres.names)
    genres = try listing.genres.map { Set(try names.places(of: $0, in: place)) }
    let lands = CountryNames(entries.countries.names)
    countries = try listing.countries.map { try lands.places(of: $0) }
    func films(of name: String, _ role: FilmCredit.Role) throws -> Set<Int32> {
      let films = entries.people.films(of: name, as: role, among: entries.names)
      if !films.isEmpty { return films }
      throw CatalogueError.unknownPerson(name, suggestions: entries.people.names(near: name))
    }
    people =
      try listing.directors.map { try films(of: $0, .director) }
      + listing.cast.map { try films(of: $0, .actor) }
  }

  func isPassed(by film: Int32) -> Bool {
    entries.genres.has(film, oneOfEach: genres) && entries.countries.has(film, oneOfEach: countries)
      && people.allSatisfy { $0.contains(film) }
  }
}

/// The names of countries that films have, among which one is found in any case.
struct CountryNames {
  private let names: [String]

  init(_ names: [String]) { self.names = names }

  /// The places of a country among the names.
  ///
  /// - Throws: ``CatalogueError/unknownCountry(_:suggestions:)``.
  func places(of name: String) throws -> Set<Int> {
    let key = Slug(name).text
    let found = names.indices.filter { Slug(names[$0]).text == key }
    if !found.isEmpty { return Set(found) }
    var near = NearNames(name)
    for name in names { near.add(name, key: FactInsertion.key(name)) }
    throw CatalogueError.unknownCountry(name, suggestions: near.names)
  }
}

extension PeopleIndex {
  /// The films on which those worked in a role whose names have all words that someone typed.
  func films(
    of name: String, as role: FilmCredit.Role, among names: SuggestionIndex
  ) -> Set<Int32> {
    let typed = PersonName(name)
    let found = names.found(name, limit: .max).map { people[Int($0)] }
    return Set(
      found.filter { typed.matches($0.name) }.flatMap { person in
        person.credits.filter { $0.role == role }.map(\.film)
      })
  }
}
