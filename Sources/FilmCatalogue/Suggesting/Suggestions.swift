public import FilmData
internal import FilmSimilarity

/// What someone may mean who has typed the beginning of a title or a name.
public struct Suggestions: Sendable, Hashable, Codable {
  /// Films, the best known first: the catalogue's before those that only a model has.
  public var films: [SuggestedFilm] = []
  /// People, in the same order.
  public var people: [PersonSummary] = []
}

/// A film in a list of suggestions.
public struct SuggestedFilm: Sendable, Hashable, Codable {
  /// The film; number 0 for one that no catalogue has.
  public var film: FilmSummary
  /// The address, see ``FilmAddresses``.
  public var address: String
}

/// A person in a list.
public struct PersonSummary: Sendable, Hashable, Codable {
  /// How many films someone worked on in a role.
  public struct Part: Sendable, Hashable, Codable {
    /// What they did.
    public var role: FilmCredit.Role
    /// On how many films.
    public var films: Int
  }

  /// The name.
  public var name: String
  /// The address, see ``PersonAddress``.
  public var address: String
  /// What they did, directors first.
  public var parts: [Part]
  /// How many reviews they wrote as a critic.
  public var reviews: Int
}

extension PersonSummary {
  init(_ person: PeopleIndex.Person) {
    (name, address, reviews) = (person.name, person.address.address, person.reviews)
    parts = FilmCredit.Role.allCases.compactMap { role in
      let films = person.credits.count { $0.role == role }
      return films > 0 ? Part(role: role, films: films) : nil
    }
  }
}

extension AddressBook {
  /// Titles and names of which each typed word is the beginning of a word.
  ///
  /// - Parameters:
  ///   - prefix: what was typed so far.
  ///   - limit: how many films, and how many people, are suggested at most.
  /// - Complexity: O(titles and names), by one look through their text; less where many are found.
  public func suggestions(prefix: String, limit: Int = 8) throws -> Suggestions {
    let index = try entries()
    return Suggestions(
      films: try films(at: index.titles.found(prefix, limit: limit), index.films),
      people: index.names.found(prefix, limit: limit).map {
        PersonSummary(index.people.people[Int($0)])
      })
  }

  /// People of whose names the words are beginnings of words, else parts; the best known first.
  ///
  /// - Complexity: O(names), by one look through their text.
  public func people(named words: String, limit: Int = 20) throws -> [PersonSummary] {
    let index = try entries()
    var found = index.names.found(words, limit: limit)
    if found.isEmpty { found = index.names.foundWithin(words, limit: limit) }
    return found.map { PersonSummary(index.people.people[Int($0)]) }
  }

  private func films(at places: [Int32], _ addresses: FilmAddresses) throws -> [SuggestedFilm] {
    func suggested(_ film: Int32, _ summary: (Int64) throws -> FilmSummary?) throws
      -> SuggestedFilm?
    {
      let place = addresses.place(at: film)
      let own = try place.number.flatMap(summary)
      let other = place.index.flatMap { index in
        models.films.map {
          FilmSummary(number: 0, title: $0.films[index].title, year: $0.films.year(of: index))
        }
      }
      return (own ?? other).map { SuggestedFilm(film: $0, address: addresses.address(at: film)) }
    }
    guard let catalogue else { return try places.compactMap { try suggested($0) { _ in nil } } }
    return try catalogue.reading { db in
      try places.compactMap { try suggested($0) { try Catalogue.summary(db, of: $0) } }
    }
  }
}
