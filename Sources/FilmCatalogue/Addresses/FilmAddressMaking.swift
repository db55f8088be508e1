internal import FilmData
internal import FilmSimilarity
internal import GRDB

/// Gives films their addresses: first those of a catalogue, then those of a model that the catalogue does not have.
///
/// A film of the model is one of the catalogue's by the rules of ``FilmTie``, as far as a look at all films at once can
/// follow them: by an identifier that neither title nor year speaks against, else by title and year, with the year
/// within one.
struct FilmAddressMaking {
  /// A film with its address.
  struct Entry {
    var address: String
    var place: FilmAddresses.Place
    /// How many reviews and ratings it has.
    var known: Int
    /// Whether other films of the catalogue have the same title and year.
    var isShared = false
    /// The kinds of identifiers that the catalogue has of it.
    var kinds: IDKinds = []
  }

  private(set) var films: [Entry] = []
  private(set) var byAddress: [String: Int32] = [:]
  private(set) var byOtherAddress: [String: Int32] = [:]
  private(set) var byNumber: [Int64: Int32] = [:]
  private(set) var byIndex: [Int32]
  private let model: FilmList

  private static let none: Int32 = -1

  init(_ model: FilmList) {
    self.model = model
    byIndex = [Int32](repeating: Self.none, count: model.count)
    films.reserveCapacity(model.count)
    byAddress.reserveCapacity(model.count)
  }

  /// What a film of a title and year has for its address, unless an earlier one has it.
  static func address(title: String, year: Int?) -> String { address(Slug(title), year) }

  private static func address(_ title: Slug, _ year: Int?) -> String {
    // A title may have neither letter nor digit.
    let text = title.text.isEmpty ? "film" : title.text
    return year.map { "\(text)_\($0)" } ?? text
  }

  private mutating func add(_ entry: Entry) {
    let film = Int32(films.count)
    films.append(entry)
    byAddress[entry.address] = film
    if let number = entry.place.number { byNumber[number] = film }
    if let index = entry.place.index, byIndex[index] == Self.none { byIndex[index] = film }
  }
}

// MARK: Films of a catalogue

extension FilmAddressMaking {
  /// Adds the films of a catalogue.
  ///
  /// - Complexity: O(films and identifiers).
  mutating func addFilms(of db: Database) throws {
    let ties = try CatalogueTies(db, model)
    let named = try NamedFilm.all(db).map { film in
      let year = film.year ?? ties.places[film.number].flatMap(model.year(of:))
      return (film, address: Self.address(film.title, year))
    }
    let owners = Self.owners(named)
    for (film, address) in named {
      let owner = owners[address]
      let isFirst = owner?.number == film.number
      add(
        Entry(
          address: isFirst ? address : "\(address)~\(film.number)",
          place: .init(number: film.number, index: ties.places[film.number]), known: film.known,
          isShared: (owner?.count ?? 1) > 1, kinds: ties.kinds[film.number] ?? []))
    }
    for (number, canonical) in ties.merged { byNumber[number] = byNumber[canonical] }
  }
}

extension FilmAddressMaking {
  /// Which film has each address, and how many want it: the first that came into the catalogue, so that an address
  /// means the same film whatever comes later.
  private static func owners(
    _ films: [(NamedFilm, address: String)]
  ) -> [String: (number: Int64, count: Int)] {
    var owners: [String: (number: Int64, count: Int)] = [:]
    owners.reserveCapacity(films.count)
    for (film, address) in films {
      let (number, count) = owners[address] ?? (.max, 0)
      owners[address] = (min(number, film.number), count + 1)
    }
    return owners
  }
}

// MARK: Films of a model

extension FilmAddressMaking {
  /// Adds the films of the model that the catalogue does not have.
  ///
  /// - Complexity: O(films log films).
  ///
  /// - Parameter titles: the titles of the films.
  mutating func addFilmsOfModel(_ titles: [Slug]) {
    let hasCatalogue = !films.isEmpty
    if hasCatalogue {
      tie(titles, yearsApart: [0])
      tie(titles, yearsApart: [-1, 1])
    }
    let rest = model.indices.filter { byIndex[$0] == Self.none }
    let known = rest.map { (index: $0, count: model.audience(of: $0)) }
      .sorted { ($1.count, $0.index) < ($0.count, $1.index) }
    for film in known { addFilm(film.index, titles[film.index], known: film.count) }
    if hasCatalogue { addOtherAddresses(titles) }
  }

  /// Ties films to those of the catalogue by title and year.
  private mutating func tie(_ titles: [Slug], yearsApart: [Int]) {
    for index in model.indices where byIndex[index] == Self.none {
      guard let year = model.year(of: index) else { continue }
      let found = yearsApart.compactMap { apart in
        byAddress[Self.address(titles[index], year + apart)]
      }
      guard found.count == 1, mayBe(films[Int(found[0])], index) else { continue }
      films[Int(found[0])].place.index = index
      byIndex[index] = found[0]
    }
  }

  /// Whether a film of the catalogue, of the title and year, may be that of the model: it is tied to no other, and has
  /// no identifiers of a kind of which the model has another.
  private func mayBe(_ entry: Entry, _ index: Int) -> Bool {
    guard entry.place.index == nil, !entry.isShared else { return false }
    return FilmName(model[index]).ids.allSatisfy { !entry.kinds.contains(IDKinds($0.kind)) }
  }

  private mutating func addFilm(_ index: Int, _ title: Slug, known: Int) {
    let address = Self.address(title, model.year(of: index))
    var entry = Entry(address: address, place: .init(number: nil, index: index), known: known)
    if byAddress[address] != nil {
      let film = model[index]
      let numbers = [
        film.imdbID.map { FilmIDKind.imdbText($0) }, film.movieLensID.map { "ml\($0)" },
      ].compactMap { $0 }
      let ends = numbers + ["m\(index)"]
      let free = ends.first { byAddress["\(address)~\($0)"] == nil }
      entry.address += "~" + (free ?? "m\(index)")
    }
    add(entry)
  }

  /// Lets what the model calls a film of the catalogue lead to it, too.
  private mutating func addOtherAddresses(_ titles: [Slug]) {
    for index in model.indices {
      let film = byIndex[index]
      guard films[Int(film)].place.number != nil else { continue }
      let address = Self.address(titles[index], model.year(of: index))
      if byAddress[address] == nil, byOtherAddress[address] == nil {
        byOtherAddress[address] = film
      }
    }
  }
}
