internal import FilmData
internal import GRDB

/// Makes pages of people: of a catalogue, of a model, or both.
///
/// ```swift
/// let pages = PersonPages(catalogue: catalogue, models: models)
/// let page = try pages.page("andrei_tarkovsky")
/// print(page.name, page.credits.map(\.role))
/// ```
///
/// Safe from any thread.
public struct PersonPages: Sendable {
  private let book: AddressBook

  /// Prepares pages.
  ///
  /// - Parameters:
  ///   - catalogue: whose films and reviews are shown; `nil` shows those of the model.
  ///   - models: the models of the pages.
  ///   - book: the addresses that other parts of a site use; its own by default.
  public init(catalogue: Catalogue?, models: PageModels, book: AddressBook? = nil) {
    self.book = book ?? AddressBook(catalogue: catalogue, models: models)
  }

  /// The page of all people of a name, or at an address.
  ///
  /// - Parameters:
  ///   - name: a name or an address, see ``PersonAddress``.
  ///   - reviewLimit: how many of a critic's reviews it shows.
  ///   - reviewOffset: how many of the latest are passed over.
  ///   - suggests: whether names that may have been meant are looked for, among all, where nobody has the name.
  /// - Throws: ``CatalogueError/unknownName(_:suggestions:)``.
  /// - Complexity: O(films of the person, and their reviews; reviews of the critic).
  public func page(
    _ name: String, reviewLimit: Int = 20, reviewOffset: Int = 0, suggests: Bool = true
  ) throws -> PersonPage {
    let entries = try book.entries()
    let (addresses, people) = (entries.films, entries.people)
    guard let person = people.person(PersonAddress(name)) else {
      throw CatalogueError.unknownName(
        name, suggestions: suggests ? people.names(near: name) : [])
    }
    var page = PersonPage(name: person.name, address: person.address.address)
    func fill(_ db: Database?) throws {
      let lister = FilmLister(models: book.models, addresses: addresses, db: db)
      page.credits = try PersonFilms(lister: lister).credits(of: person)
      if let db, !person.authors.isEmpty {
        page.critic = try CriticReading(db: db, addresses: addresses, people: people)
          .habits(of: person.authors, limit: reviewLimit, offset: reviewOffset)
      }
    }
    if let catalogue = book.catalogue { try catalogue.reading(fill) } else { try fill(nil) }
    return page
  }
}

/// The films on which someone worked.
private struct PersonFilms {
  let lister: FilmLister

  func credits(of person: PeopleIndex.Person) throws -> [PersonCredits] {
    let parts = try parts(of: person)
    // Who directs a film often plays in it, too.
    var known: [Int32: ListedFilm] = [:]
    return try FilmCredit.Role.allCases.compactMap { role in
      let films = try person.credits.filter { $0.role == role }.map { credit in
        let film = try known[credit.film] ?? lister.film(credit.film)
        known[credit.film] = film
        return PersonFilm(film: film, character: role == .actor ? parts[credit.film] : nil)
      }
      .sorted { $0.film.isNewer(than: $1.film) }
      if films.isEmpty { return nil }
      return PersonCredits(
        role: role, films: films, years: ReleaseYear.years(of: films.map(\.film)))
    }
  }

  /// The parts that an actor plays, by the places of the films.
  private func parts(of person: PeopleIndex.Person) throws -> [Int32: String] {
    var parts: [Int32: String] = [:]
    guard let db = lister.db else { return parts }
    for number in person.numbers {
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT film, part FROM credit WHERE person = ? AND part IS NOT NULL"),
        arguments: [number])
      for row in rows {
        if let film = lister.addresses.film(ofNumber: row[0]) { parts[film] = row[1] }
      }
    }
    return parts
  }
}

extension PeopleIndex {
  /// The names that may be meant by one that nobody has.
  func names(near name: String) -> [String] {
    let words = name.split(separator: "_").joined(separator: " ")
    var near = NearNames(words)
    for person in people where person.isKnown { near.add(person.name, key: person.address.key) }
    return near.names
  }
}
