/// What one row of a source says of a film.
public struct FilmRecord: Sendable, Hashable {
  /// The film's identifiers.
  public var ids: [FilmID] = []
  /// Titles as the source writes them, the one that it shows first; a row without a title adds to a film that is
  /// known by its identifier.
  public var titles: [String] = []
  /// Further titles of a film that is known by its identifier.
  public var otherTitles: [String] = []
  /// The year of first release.
  public var year: Int?
  /// Facts; a list for each.
  public var facts: [FilmFact: [String]] = [:]
  /// People, in the source's order.
  public var credits: [FilmCredit] = []
  /// Awards and nominations.
  public var awards: [FilmAward] = []
  /// Where to see it.
  public var offers: [FilmOffer] = []
  /// Who says so.
  public var source: FactSource
  /// The film's number in the catalogue that wrote the row.
  public var number: Int64?

  /// A record without facts.
  public init(source: FactSource) { self.source = source }

  /// Sets a fact, unless the text is empty or a word for none.
  mutating func set(_ fact: FilmFact, _ text: String?) {
    if let text, !text.isEmpty { facts[fact] = [text] }
  }

  /// Sets a fact, unless there is no value.
  mutating func set(_ fact: FilmFact, _ values: [String]) {
    if !values.isEmpty { facts[fact] = values }
  }

  /// Adds an identifier, if it can be one.
  mutating func add(_ id: String?, _ kind: FilmIDKind) {
    if let id, let id = FilmID(id, kind: kind), id.kind == kind { ids.append(id) }
  }

  /// Adds people of a role.
  mutating func add(_ role: FilmCredit.Role, _ names: [String]) {
    credits += names.map { FilmCredit(role, name: $0) }
  }
}
