internal import GRDB

/// A film in a list: its number in the catalogue, title and year.
public struct FilmSummary: Sendable, Hashable, Codable {
  /// The film's number in the catalogue, which lasts as long as the catalogue.
  public var number: Int64
  /// The title; where no source has one, an identifier.
  public var title: String
  /// The year of first release.
  public var year: Int?

  /// Describes a film.
  public init(number: Int64, title: String, year: Int? = nil) {
    (self.number, self.title, self.year) = (number, title, year)
  }

  /// The title with its year: "The Mirror (1975)".
  public var titleAndYear: String { year.map { "\(title) (\($0))" } ?? title }
}

extension FilmSummary {
  init(_ row: Row) {
    self.init(number: row["id"], title: row["title"], year: row["year"])
  }
}
