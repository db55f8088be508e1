/// A film as one collection describes it, prepared for finding it in another.
public struct JoinFilm: Sendable {
  /// The normalised titles, the main one first.
  public var keys: [String] = []
  /// Normalised parts of titles, before and after a colon, long enough to be meaningful.
  public var partKeys: [String] = []
  /// The years that are given for it.
  public var years: [Int] = []
  /// The directors' surnames, normalised.
  public var surnames: [String] = []
  /// The other collection's key for the film, where a table claims one.
  public var claimedPartner: String?
  /// How many reviews there are.
  public var reviewCount = 0

  /// A film without titles.
  public init() {}

  /// Adds a title as the collection writes it, and the year if the title has one.
  public mutating func add(title text: String) {
    let title = FilmTitle(parsing: text)
    if let year = title.year { add(year: year) }
    for name in [title.title] + title.alternates {
      add(key: TitleKey.copyText(name))
      for separator in [": ", " - "] where name.contains(separator) {
        for part in name.split(separator: separator) {
          let key = TitleKey.joinedText(String(part))
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
    add(key: TitleKey.copyText(words.joined(separator: " ")))
  }

  /// Adds a year in which the film may have come out.
  public mutating func add(year: Int) {
    if !years.contains(year) { years.append(year) }
  }

  /// Adds a director by full name, of which the last word is the surname.
  public mutating func add(director: String) {
    let words = TitleKey.words(of: director)
    if let surname = words.last, surname.count > 2 { surnames.append(surname) }
  }

  private mutating func add(key: String) {
    if !key.isEmpty, !keys.contains(key) { keys.append(key) }
  }

  private static let shortestPart = 9
}
