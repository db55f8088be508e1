public import FilmData

/// What two films have in common, and in what they differ, beside their pages.
public struct FilmComparison: Sendable, Hashable, Codable {
  /// How similar they are, 0…1, by the model; `nil` where it does not know both.
  public var similarity: Double?
  /// What they have in common in one phrase: "both by Andrei Tarkovsky"; `nil` where nothing can be named.
  public var reason: String?
  /// All that the model finds in common, the most telling first.
  public var phrases: [String] = []
  /// People who worked on both.
  public var people: [SharedPerson] = []
  /// Genres of both.
  public var genres: [String] = []
  /// Facts of either, side by side, in the order of `FilmFact`; the year comes first.
  public var facts: [ComparedFact] = []
}

/// Someone who worked on two films.
public struct SharedPerson: Sendable, Hashable, Codable {
  /// The name.
  public var name: String
  /// The address, see ``PersonAddress``.
  public var address: String
  /// What they did on the first film.
  public var first: [FilmCredit.Role]
  /// What they did on the second.
  public var second: [FilmCredit.Role]
}

/// A fact of two films.
public struct ComparedFact: Sendable, Hashable, Codable {
  /// Which fact, see `FilmFact`; `year` for the year of release, `director` for directors.
  public var name: String
  /// The first film's values; none where nobody knows.
  public var first: [String]
  /// The second film's values.
  public var second: [String]

  /// Whether both are known and the same, in any order.
  public var isSame: Bool { !first.isEmpty && Set(first) == Set(second) }
}
