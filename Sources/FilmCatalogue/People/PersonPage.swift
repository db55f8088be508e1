public import FilmData

/// Everything that a person's page shows, as plain values.
public struct PersonPage: Sendable, Hashable, Codable {
  /// The name as most write it.
  public var name: String
  /// The address, see ``PersonAddress``.
  public var address: String
  /// Their films, by what they did; directors first.
  public var credits: [PersonCredits] = []
  /// What they are like as a critic; `nil` where no review bears the name.
  public var critic: CriticHabits?
}

/// The films on which someone worked in a role.
public struct PersonCredits: Sendable, Hashable, Codable {
  /// What they did.
  public var role: FilmCredit.Role
  /// The films, the newest first, those of an unknown year last.
  public var films: [PersonFilm]
  /// What critics said of them by the year of release.
  public var years: [ReleaseYear]
}

/// A film on which someone worked.
public struct PersonFilm: Sendable, Hashable, Codable {
  /// The film.
  public var film: ListedFilm
  /// The part that an actor plays.
  public var character: String?
}

/// What critics said of someone's films of a year.
public struct ReleaseYear: Sendable, Hashable, Codable {
  /// The year of release.
  public var year: Int
  /// How many films have reviews by critics.
  public var films: Int
  /// Their reviews that are fresh.
  public var fresh: Int
  /// All their reviews with a verdict.
  public var count: Int

  /// Describes a year.
  public init(year: Int, films: Int, fresh: Int, count: Int) {
    (self.year, self.films, self.fresh, self.count) = (year, films, fresh, count)
  }
}

extension ReleaseYear {
  /// The years of some films, the earliest first.
  static func years(of films: [ListedFilm]) -> [ReleaseYear] {
    var years: [Int: ReleaseYear] = [:]
    for film in films where film.critics.count > 0 {
      guard let year = film.film.year else { continue }
      var sums = years[year] ?? ReleaseYear(year: year, films: 0, fresh: 0, count: 0)
      sums.films += 1
      sums.fresh += film.critics.fresh
      sums.count += film.critics.count
      years[year] = sums
    }
    return years.values.sorted { $0.year < $1.year }
  }
}
