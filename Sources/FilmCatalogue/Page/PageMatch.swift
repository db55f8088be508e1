internal import FilmData

/// How the words that someone typed were understood as a film.
public struct PageMatch: Sendable, Hashable, Codable {
  /// The words.
  public var query: String
  /// How the film was found: `id`, `exact`, `alternate`, `beginning`, `segment` or `misspelling`, see `TitleMatch.How`.
  public var how: String
  /// Titles and years of further films that may be meant, with a number or key where two have the same.
  public var others: [String]
  /// How many years the film's year is from the one that was asked for; `nil` for none.
  public var yearsApart: Int?

  enum CodingKeys: String, CodingKey {
    case query, how, others
    case yearsApart = "years_apart"
  }

  /// Describes a match.
  public init(query: String, how: String, others: [String] = [], yearsApart: Int? = nil) {
    (self.query, self.how, self.others, self.yearsApart) = (query, how, others, yearsApart)
  }
}

extension PageMatch {
  /// How a film of the catalogue was found; others with their numbers, as many as a search of the model names.
  public init(_ match: CatalogueMatch) {
    self.init(
      query: match.query, how: match.how.rawValue,
      others: match.others.prefix(5).map { "\($0.titleAndYear) [#\($0.number)]" },
      yearsApart: match.yearsApart > 0 ? match.yearsApart : nil)
  }
}
