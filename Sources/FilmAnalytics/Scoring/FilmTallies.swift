package import FilmData
package import FilmSentiment

/// The meters of each film's reviews, in the order of the films' first reviews.
public struct FilmTallies: Sendable {
  private var places: [String: Int] = [:]
  /// The films, in the order of their first reviews.
  public private(set) var films: [FilmTally] = []

  /// Starts without films.
  public init() {}

  /// Counts a review towards its film.
  package mutating func add(_ row: ReviewRow, _ score: SentimentScore) {
    // The key may be an object or a list, which does not name a film.
    let title = row[.title].string.flatMap { $0.isEmpty ? nil : $0 }
    let key = row.filmKey.string.flatMap { $0.isEmpty ? nil : $0 } ?? title ?? ""
    films[place(of: key, title: title)].add(row, score)
  }

  /// Adds the sums of other reviews.
  public mutating func add(_ other: FilmTallies) {
    for film in other.films { films[place(of: film.key, title: film.title)].add(film) }
  }

  private mutating func place(of key: String, title: String?) -> Int {
    if let place = places[key] { return place }
    places[key] = films.count
    films.append(FilmTally(key: key, title: title))
    return films.count - 1
  }
}
