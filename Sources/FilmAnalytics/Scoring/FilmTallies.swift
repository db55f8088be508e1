package import FilmData
package import FilmSentiment

/// The meters of each film's reviews, in the order of the films' first reviews.
///
/// A film is known by its key, else by title and year: films of one title and different years are two, and
/// "Solaris (1972)" is the film with the title "Solaris" and the year 1972.
public struct FilmTallies: Sendable {
  private var places: [String: Int] = [:]
  /// The places of titles as the rows write them, so that each is parsed once.
  private var written: [String: Int] = [:]
  /// The films, in the order of their first reviews.
  public private(set) var films: [FilmTally] = []

  /// Starts without films.
  public init() {}

  /// Counts a review towards its film.
  package mutating func add(_ row: ReviewRow, _ score: SentimentScore) {
    films[place(of: row)].add(row, score)
  }

  /// Adds the sums of other reviews.
  public mutating func add(_ other: FilmTallies) {
    for film in other.films {
      films[place(of: film.key, title: film.title, year: film.year)].add(film)
    }
  }

  private mutating func place(of row: ReviewRow) -> Int {
    // The key may be an object or a list, which does not name a film.
    let title = row[.title].string.flatMap { $0.isEmpty ? nil : $0 }
    if row[.film].isPresent, let key = row[.film].string, !key.isEmpty {
      return place(of: key, title: title, year: nil)
    }
    guard let title else { return place(of: "", title: nil, year: nil) }
    let year = row[.year].string ?? ""
    let name = year.isEmpty ? title : "\(title)\u{1F}\(year)"
    if let place = written[name] { return place }
    let place = place(title: title, year: Self.year(year))
    written[name] = place
    return place
  }

  private mutating func place(title: String, year: Int?) -> Int {
    let parsed = FilmTitle(parsing: title)
    let bare = parsed.year == nil ? title : parsed.title
    guard let year = year ?? parsed.year else { return place(of: bare, title: bare, year: nil) }
    return place(of: "\(bare) (\(year))", title: bare, year: year)
  }

  /// The year of "1972", "1972.0" or "1972-03-20".
  private static func year(_ text: String) -> Int? {
    let digits = text.prefix { $0.isNumber }
    return digits.count == 4 ? Int(digits) : nil
  }

  private mutating func place(of key: String, title: String?, year: Int?) -> Int {
    if let place = places[key] { return place }
    places[key] = films.count
    films.append(FilmTally(key: key, title: title, year: year))
    return films.count - 1
  }
}
