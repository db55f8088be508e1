internal import FilmData
internal import GRDB

/// Who worked on which film, and who wrote reviews: all people of a catalogue and of a model, by their names.
///
/// The people of a role of a film are those of the best source that has the role, as on its page; the model's count
/// where the catalogue has nobody.
struct PeopleIndex: Sendable {
  /// A part in a film.
  struct Credit: Sendable, Hashable {
    var role: FilmCredit.Role
    /// The film's place among the films of ``FilmAddresses``.
    var film: Int32
  }

  /// Everybody of one name.
  struct Person: Sendable {
    /// The name as most write it.
    var name: String
    var address: PersonAddress
    /// Their numbers in the catalogue.
    var numbers: [Int64] = []
    /// Their name as it stands over reviews by critics, in all its spellings.
    var authors: [String] = []
    /// Each film once a role.
    var credits: [Credit] = []
    /// How many reviews critics of the name wrote.
    var reviews = 0
    /// How many reviews and ratings tell of them: those of their films and their own.
    var known = 0

    /// Whether anything is known of them but the name.
    var isKnown: Bool { !credits.isEmpty || reviews > 0 }
    /// Whether the catalogue knows them, and not only the model.
    var isInCatalogue: Bool { !numbers.isEmpty || !authors.isEmpty }
  }

  private(set) var people: [Person]
  /// The directors of each film, by its place.
  private(set) var directors: [[Int32]]
  private var byKey: [String: Int32]

  /// Everybody whose name is that of an address.
  func person(_ address: PersonAddress) -> Person? {
    byKey[address.key].map { people[Int($0)] }.flatMap { $0.isKnown ? $0 : nil }
  }

  /// - Complexity: O(credits, and reviews by critics), from indexes alone.
  init(_ addresses: FilmAddresses, _ catalogue: Catalogue?, _ model: ModelPeople) throws {
    (people, byKey) = (model.people, model.byKey)
    directors = [[Int32]](repeating: [], count: addresses.count)
    var taken: Set<Credit> = []
    try catalogue?.reading { db in
      try addCredits(db, addresses, &taken)
      try addCritics(db)
    }
    for credit in model.credits {
      guard let film = addresses.film(ofModelFilm: Int(credit.film)) else { continue }
      let known = Credit(role: credit.role, film: film)
      if !taken.contains(known) { add(known, to: credit.person) }
    }
    for place in people.indices {
      if people[place].credits.count > 1 {
        people[place].credits = Self.once(people[place].credits)
      }
      people[place].known =
        people[place].reviews
        + people[place].credits.reduce(0) { $0 + addresses.known(at: $1.film) }
    }
  }

  private static func once(_ credits: [Credit]) -> [Credit] {
    var seen: Set<Credit> = []
    return credits.filter { seen.insert($0).inserted }
  }

  private mutating func add(_ credit: Credit, to person: Int32) {
    people[Int(person)].credits.append(credit)
    if credit.role == .director, !directors[Int(credit.film)].contains(person) {
      directors[Int(credit.film)].append(person)
    }
  }

  /// The place of a name, which is added where it is new.
  private mutating func place(of name: String) -> Int32 {
    let address = PersonAddress(name: name)
    if let known = byKey[address.key] { return known }
    let place = Int32(people.count)
    byKey[address.key] = place
    people.append(Person(name: name, address: address))
    return place
  }
}

// MARK: People of a catalogue

extension PeopleIndex {
  private mutating func addCredits(
    _ db: Database, _ addresses: FilmAddresses, _ taken: inout Set<Credit>
  ) throws {
    let places = try addPeople(db)
    if places.isEmpty { return }
    var best: [Credit: Int] = [:]
    var rows: [(credit: Credit, rank: Int, person: Int32)] = []
    try RawStatement(db, "SELECT film, role, source, person FROM credit ORDER BY film, role, place")
      .forEach { row in
        guard let film = addresses.film(ofNumber: row.number(0)),
          let role = FilmCredit.Role(rawValue: row.text(1)), let person = places[row.number(3)],
          // Sources of people are ranked as those of other facts that all have.
          let rank = FactSource(rawValue: row.text(2))?.rank(for: .genres)
        else { return }
        let credit = Credit(role: role, film: film)
        best[credit] = min(rank, best[credit] ?? rank)
        rows.append((credit, rank, person))
      }
    for row in rows where best[row.credit] == row.rank { add(row.credit, to: row.person) }
    taken = Set(best.keys)
  }

  private mutating func addPeople(_ db: Database) throws -> [Int64: Int32] {
    var places: [Int64: Int32] = [:]
    try RawStatement(db, "SELECT id, name FROM person WHERE name IS NOT NULL").forEach { row in
      let name = row.text(1)
      let place = place(of: name)
      places[row.number(0)] = place
      // The catalogue's spelling goes before the model's.
      if people[Int(place)].numbers.isEmpty { people[Int(place)].name = name }
      people[Int(place)].numbers.append(row.number(0))
    }
    return places
  }

  private mutating func addCritics(_ db: Database) throws {
    var most: [Int: Int64] = [:]
    try RawStatement(
      db,
      """
      SELECT author, count(*) FROM review INDEXED BY review_author
      WHERE author IS NOT NULL AND audience = 0 GROUP BY author
      """
    ).forEach { row in
      let name = row.text(0)
      let place = Int(place(of: name))
      // Who has no name from credits is called as most reviews have it.
      if people[place].numbers.isEmpty, row.number(1) > most[place] ?? 0 {
        (people[place].name, most[place]) = (name, row.number(1))
      }
      people[place].authors.append(name)
      people[place].reviews += Int(row.number(1))
    }
  }
}
