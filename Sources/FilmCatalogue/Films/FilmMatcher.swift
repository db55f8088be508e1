internal import FilmData
internal import GRDB

/// Finds the film that a row means, and adds it where the catalogue has none.
///
/// By an identifier, unless both title and year say that it is another film's; else by the title with the year
/// within one, as everywhere. Nothing is guessed: where several films may be meant, or one whose year is two or
/// three away or unknown, a film of its own is added and the doubt is kept, so that a person can merge the two.
///
/// Belongs to one transaction.
final class FilmMatcher {
  /// What became of the films that rows named.
  struct Tally: Equatable {
    var added = 0
    var doubtful = 0
    /// Identifiers and titles that films did not have.
    var names = 0
  }

  private(set) var tally = Tally()
  /// The highest number, once a film was added; one matcher adds films in its transaction.
  private var madeFilms: Int64?
  private let db: Database
  private let queries = FilmQueries()

  init(_ db: Database) { self.db = db }

  /// The year by which a row meant each film, while the rows of one list are matched.
  private var claims: [Int64: Int]?

  /// The films of the rows of one list, such as someone's ratings: of two rows with a year each, the second is another
  /// film, though it were but a year from the first.
  func films(listed names: [FilmName]) throws -> [Int64?] {
    claims = [:]
    defer { claims = nil }
    var films = [Int64?](repeating: nil, count: names.count)
    // Who has a film's very year takes it before one who is a year off, whatever their order.
    let areExact = try names.map(isExact)
    for wantsExact in [true, false] {
      for index in names.indices where areExact[index] == wantsExact {
        films[index] = try film(names[index])
      }
    }
    return films
  }

  private func isExact(_ name: FilmName) throws -> Bool {
    guard let parsed = name.parsed, let year = parsed.year else { return true }
    return try queries.titled(db, TitleKey.joinText(parsed.title)).contains { $0.year == year }
  }

  /// The film of a name; `nil` where the name says nothing.
  func film(_ name: FilmName) throws -> Int64? {
    let film = try matchedFilm(name)
    if claims != nil, let film, let year = name.parsed?.year,
      let canonical = try queries.state(db, of: film)?.canonical, claims?[canonical] == nil
    {
      claims?[canonical] = year
    }
    return film
  }

  private func matchedFilm(_ name: FilmName) throws -> Int64? {
    let parsed = name.parsed
    let (owners, strangers) = try owners(of: name.ids, parsed)
    if let film = try identified(owners, name, parsed) {
      try add(name, parsed, to: film)
      return film
    }
    guard let parsed else {
      return name.ids.isEmpty ? nil : try insert(name, nil, doubts: [])
    }
    // Whose identifier it is knows which film has it.
    let free = strangers.filter { name.isAuthority(on: $0.id.kind) }.map(\.id)
    for id in free { try queries.remove(db, id) }
    let claimed = strangers.filter { !free.contains($0.id) }
    // An identifier of another film says nothing of this one.
    let own = name.ids.filter { id in !claimed.contains { $0.id == id } }
    let found = try candidates(parsed, ids: own)
    if let film = found.film {
      try add(name, parsed, to: film)
      return film
    }
    return try insert(
      name, parsed,
      doubts: found.doubts + claimed.map { Doubt(film: $0.film, reason: .otherTitle) })
  }

  /// The film that a title and year surely mean; `nil` where there is none, or more than one.
  func sure(_ name: FilmName) throws -> Int64? {
    try name.parsed.flatMap { try candidates($0, ids: name.ids).film }
  }

  /// The film that a name with a year surely means, by an identifier or by title and year; nothing is added.
  func known(_ name: FilmName) throws -> Int64? {
    let parsed = name.parsed
    if let owner = try owners(of: name.ids, parsed).films.first { return owner.film }
    return parsed?.year == nil ? nil : try sure(name)
  }

  /// The film with an identifier.
  func owner(of id: FilmID) throws -> Int64? { try queries.owner(db, of: id) }

  /// Makes two films one, each with those that were merged into it; shown is what the second is shown as.
  func merge(_ film: Int64, into other: Int64) throws {
    guard let canonical = try queries.state(db, of: film)?.canonical,
      let kept = try queries.state(db, of: other)?.canonical, canonical != kept
    else { return }
    try queries.merge(db, canonical, into: kept)
  }

  /// Whether a film has other identifiers at the same sources.
  func contradict(_ ids: [FilmID], _ film: Int64) throws -> Bool {
    guard let canonical = try queries.state(db, of: film)?.canonical else { return true }
    return try hasOther(ids, canonical)
  }

  // MARK: By identifiers

  /// The films that have identifiers, and those whose title and year are others than those of the name.
  private func owners(
    of ids: [FilmID], _ name: (title: String, others: [String], year: Int?)?
  ) throws -> (
    films: [(film: Int64, state: FilmQueries.State)], strangers: [(id: FilmID, film: Int64)]
  ) {
    var films: [(film: Int64, state: FilmQueries.State)] = []
    var strangers: [(id: FilmID, film: Int64)] = []
    for id in ids {
      guard let film = try owner(of: id), let state = try queries.state(db, of: film) else {
        continue
      }
      if try areStrangers(film, state, name, by: id.kind) {
        strangers.append((id, film))
      } else if !films.contains(where: { $0.state.canonical == state.canonical }) {
        films.append((film, state))
      }
    }
    return (films, strangers)
  }

  /// The film that the owners of a name's identifiers are.
  ///
  /// Files come in any order: of a film without a title, which only identifiers named, the row says what film it is; two
  /// films with titles that a row takes for one are left to a person.
  private func identified(
    _ owners: [(film: Int64, state: FilmQueries.State)], _ name: FilmName,
    _ parsed: (title: String, others: [String], year: Int?)?
  ) throws -> Int64? {
    let named = owners.filter(\.state.hasTitle)
    guard var film = named.first?.film ?? owners.first?.film else { return nil }
    if named.isEmpty, let parsed, let known = try candidates(parsed, ids: name.ids).film {
      film = known
    }
    for owner in owners where owner.film != film {
      if owner.state.hasTitle {
        try insert(Doubt(film: owner.film, reason: .otherTitle), of: film)
      } else {
        try queries.merge(db, owner.state.canonical, into: film)
      }
    }
    return film
  }

  // MARK: By title and year

  private struct Doubt {
    var film: Int64
    var reason: DoubtfulFilm.Reason
    var years: Int?
  }

  /// Films of a title and year that may be meant: one, or those in doubt.
  private func candidates(
    _ name: (title: String, others: [String], year: Int?), ids: [FilmID]
  ) throws -> (film: Int64?, doubts: [Doubt]) {
    let rows = try queries.titled(db, TitleKey.joinText(name.title))
    // Most films that are looked up are new.
    if rows.isEmpty { return (nil, []) }
    var near: [(film: Int64, apart: Int)] = []
    var doubts: [Doubt] = []
    for row in rows {
      guard let year = name.year, let other = row.year else {
        // A title without its year may be any film of that title.
        doubts.append(Doubt(film: row.film, reason: .noYear))
        continue
      }
      let apart = FilmTitle.yearsApart(year, other)
      if apart == 1, let claim = claims?[row.film], claim != year {
        doubts.append(Doubt(film: row.film, reason: .otherYear, years: apart))
      } else if apart <= 1 {
        near.append((row.film, apart))
      } else if apart <= Self.doubtfulYears, try !hasOther(ids, row.film) {
        doubts.append(Doubt(film: row.film, reason: .otherYear, years: apart))
      }
    }
    let least = near.map(\.apart).min()
    let nearest = Set(near.filter { $0.apart == least }.map(\.film))
    var free: [Int64] = []
    for film in nearest.sorted() {
      if try hasOther(ids, film) {
        doubts.append(Doubt(film: film, reason: .otherID, years: least))
      } else {
        free.append(film)
      }
    }
    if free.count == 1 { return (free[0], []) }
    // Of two films of the year, that whose own title it is goes before one that is also called so.
    let own = Set(rows.filter(\.isOwnTitle).map(\.film))
    let owned = free.filter(own.contains)
    if owned.count == 1 { return (owned[0], []) }
    if ids.isEmpty, let film = try unidentified(rows, year: name.year) { return (film, []) }
    if name.year == nil, rows.count == 1, free.isEmpty, let doubt = doubts.first {
      // The only film of the title, as tables without years mean it.
      if try !hasOther(ids, doubt.film) { return (doubt.film, []) }
    }
    return (nil, free.map { Doubt(film: $0, reason: .severalFilms, years: least) } + doubts)
  }

  /// The film that was added for the same name before, since several might be meant: it has the year, and no identifier.
  private func unidentified(_ rows: [FilmQueries.Titled], year: Int?) throws -> Int64? {
    try rows.first { row in
      try row.year == year && !queries.hasIdentifier(db, row.film)
    }?.film
  }

  /// Data sets date a film by its first showing or by its release elsewhere: those that are further apart are
  /// other films (see `FilmJoin`, which takes three years for a title that only one film has).
  private static let doubtfulYears = 3

  /// Whether a film has another identifier of a source than the row.
  private func hasOther(_ ids: [FilmID], _ film: Int64) throws -> Bool {
    for id in ids {
      let values = try queries.identifiers(db, id.kind, of: film)
      if !values.isEmpty, !values.contains(id.value) { return true }
    }
    return false
  }

  /// Whether neither a title nor the year of a film is that of a name: a table has it under a wrong identifier.
  ///
  /// Tables that bring MovieLens' numbers together with others take a remake for the first film: HetRec's has the numbers
  /// of Psycho (1998) and Solaris (2002) at those of 1960 and 1972.
  private func areStrangers(
    _ film: Int64, _ state: FilmQueries.State,
    _ name: (title: String, others: [String], year: Int?)?, by kind: FilmIDKind
  ) throws -> Bool {
    guard let name, let year = name.year, let own = state.year else { return false }
    let apart = FilmTitle.yearsApart(own, year)
    if apart <= 1 { return false }
    if kind == .number, apart > Self.doubtfulYears { return true }
    return try queries.titleKeys(db, of: film)
      .isDisjoint(with: ([name.title] + name.others).map(TitleKey.joinText))
  }

  // MARK: Adding

  private func insert(
    _ name: FilmName, _ parsed: (title: String, others: [String], year: Int?)?, doubts: [Doubt]
  ) throws -> Int64 {
    let film = try lastFilm + 1
    madeFilms = film
    try queries.insert(
      db, film, title: parsed?.title ?? name.ids.first?.value ?? "",
      year: parsed?.year ?? name.year, hasTitle: parsed != nil)
    tally.added += 1
    for doubt in doubts { try insert(doubt, of: film) }
    if !doubts.isEmpty { tally.doubtful += 1 }
    try add(name.ids, titles: parsed.map { [$0.title] } ?? [], to: film)
    for title in parsed?.others ?? [] {
      try add(otherTitle: title, of: name, year: parsed?.year, to: film)
    }
    return film
  }

  private func insert(_ doubt: Doubt, of film: Int64) throws {
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO doubt (film, other, reason, years) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [film, doubt.film, doubt.reason.rawValue, doubt.years])
  }

  /// The highest number of a film so far.
  private var lastFilm: Int64 {
    get throws {
      try madeFilms ?? Int64.fetchOne(db, sql: "SELECT max(id) FROM film") ?? 0
    }
  }

  /// Adds what a row says of a known film: identifiers, titles, and the title and year that it lacks.
  ///
  /// A second identifier of a kind only by whose it is: others mistake films of one title.
  private func add(
    _ name: FilmName, _ parsed: (title: String, others: [String], year: Int?)?, to film: Int64
  ) throws {
    for id in name.ids where try name.isAuthority(on: id.kind) || !hasOther([id], film) {
      if try queries.insert(db, id, of: film) { tally.names += 1 }
    }
    guard let parsed else { return }
    try queries.complete(db, film, title: parsed.title, year: parsed.year)
    try add([], titles: [parsed.title], to: film)
    for title in parsed.others { try add(otherTitle: title, of: name, year: parsed.year, to: film) }
  }

  /// Adds a title by which a film is called, too.
  ///
  /// Where a table of facts has it, another film of that title and year may be the same.
  private func add(
    otherTitle title: String, of name: FilmName, year: Int?, to film: Int64
  ) throws {
    let key = TitleKey.joinText(title)
    guard !key.isEmpty, try queries.insert(db, title, key: key, of: film) else { return }
    tally.names += 1
    guard name.source != nil, let year, let canonical = try queries.state(db, of: film)?.canonical
    else { return }
    for other in try queries.titled(db, key) where other.isOwnTitle && other.film != canonical {
      if other.year == year, try !hasOther(name.ids, other.film) {
        try insert(Doubt(film: other.film, reason: .severalFilms, years: 0), of: film)
      }
    }
  }

  /// Adds identifiers and titles to a film; those that it has, or that are another's, change nothing.
  func add(_ ids: [FilmID], titles: [String], to film: Int64) throws {
    for id in ids where try queries.insert(db, id, of: film) { tally.names += 1 }
    for title in titles {
      let key = TitleKey.joinText(title)
      if !key.isEmpty, try queries.insert(db, title, key: key, of: film) { tally.names += 1 }
    }
  }
}
