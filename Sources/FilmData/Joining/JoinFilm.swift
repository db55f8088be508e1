/// A film as one collection describes it, prepared for finding it in another.
public struct JoinFilm: Sendable {
  /// The normalised titles, the main one first.
  public var keys: [String] = []
  /// Forms of the title that are less sure: what only a key such as `1205483-nine` spells, and the title without
  /// its owner.
  public var weakKeys: [String] = []
  /// Normalised parts of titles, before and after a colon, long enough to be meaningful.
  public var partKeys: [String] = []
  /// The years that are given for it.
  public var years: [Int] = []
  /// The directors' surnames, normalised.
  public var surnames: [String] = []
  /// The actors' surnames, normalised.
  public var castSurnames: [String] = []
  /// The other collection's key for the film, where a table claims one.
  public var claimedPartner: String?
  /// How many reviews there are.
  public var reviewCount = 0
  /// How many ratings there are.
  public var ratingCount = 0
  /// Whether it may only be a film of the same time: some films of its collection have their titles by chance.
  public var needsNearYear = false

  /// A film without titles.
  public init() {}

  /// A film of a table.
  package init(_ row: FilmRow, ratingCount: Int = 0) {
    for title in [row.title].compactMap({ $0 }) + row.otherTitles { add(title: title) }
    for year in [row.year].compactMap({ $0 }) + row.otherYears { add(year: year) }
    for director in row.directors { add(director: director) }
    for actor in row.cast.prefix(Film.mostCast) { add(actor: actor) }
    claimedPartner = row.rottenTomatoesID
    self.ratingCount = ratingCount
  }

  /// Adds a title as the collection writes it, and the year if the title has one.
  public mutating func add(title text: String) {
    let title = FilmTitle(parsing: text)
    if let year = title.year { add(year: year) }
    for name in [title.title] + title.alternates {
      add(key: TitleKey.joinText(name))
      for key in TitleKey.shorterJoinTexts(name) { add(key: key) }
      if let key = TitleKey.ownedJoinText(name) { weakKeys.append(key) }
      for separator in [": ", " - "] where name.contains(separator) {
        for part in name.split(separator: separator).prefix(Self.mostParts) {
          let key = TitleKey.joinText(String(part))
          if key.count >= Self.shortestPart, !partKeys.contains(key) { partKeys.append(key) }
        }
      }
    }
  }

  /// Adds the title that a key such as `1005242-dark_mirror` or `the_mirror_1975` spells.
  public mutating func add(slug: String) {
    var words = slug.split { $0 == "_" || $0 == "-" }
    if words.count > 1, words[0].count >= 6, words[0].allSatisfy(\.isNumber) {
      words.removeFirst()
    }
    // A number alone is a title, such as 2012.
    if words.count > 1, let last = words.last, last.count == 4, let year = Int(last),
      (1890...2100).contains(year)
    {
      add(year: year)
      words.removeLast()
    }
    let key = TitleKey.joinText(words.joined(separator: " "))
    if keys.isEmpty {
      add(key: key)
    } else if !key.isEmpty, !keys.contains(key) {
      weakKeys.append(key)
    }
  }

  /// Adds a year in which the film may have come out.
  public mutating func add(year: Int) {
    if !years.contains(year) { years.append(year) }
  }

  /// Adds a director by full name.
  public mutating func add(director: String) {
    if let surname = Self.surname(of: director) { surnames.append(surname) }
  }

  /// Adds an actor by full name.
  public mutating func add(actor: String) {
    if let surname = Self.surname(of: actor), !castSurnames.contains(surname) {
      castSurnames.append(surname)
    }
  }

  private mutating func add(key: String) {
    if !key.isEmpty, !keys.contains(key) { keys.append(key) }
  }

  /// Parts count only where people are named, too.
  private static let shortestPart = 5
  /// More parts than any title has.
  private static let mostParts = 16

  /// The last word of a name, without "Jr."; `nil` where it is too short to be found in texts.
  static func surname(of name: String) -> String? {
    let words = TitleKey.words(of: name)
    let last = words.last { $0 != "jr" && $0 != "sr" && !$0.utf8.allSatisfy { $0 < 0x3A } }
    return last.flatMap { $0.count > 2 ? $0 : nil }
  }

  /// Whether some names are those of others and more.
  static func names(_ names: [String], extend others: [String]) -> Bool {
    if others.isEmpty { return true }
    let surnames = names.compactMap(surname)
    return names.count > others.count
      && others.compactMap(surname).allSatisfy(surnames.contains) && !surnames.isEmpty
  }

  /// Whether both films' directors are known, and none is of both.
  package func hasOtherDirectors(than other: JoinFilm) -> Bool {
    !surnames.isEmpty && !other.surnames.isEmpty && !sharesDirector(with: other)
  }

  /// Whether a director is of both films.
  package func sharesDirector(with other: JoinFilm) -> Bool {
    surnames.contains(where: other.surnames.contains)
  }
}
