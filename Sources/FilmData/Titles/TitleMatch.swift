/// A film found by a title, and how the two were matched.
public struct TitleMatch: Sendable, Hashable {
  /// How a query and a film's title agree, from the surest to the most doubtful.
  public enum How: String, Sendable, Hashable, CaseIterable {
    /// The query is the film's key.
    case id
    /// The query is the title, apart from case, accents, punctuation, articles and the form of numbers.
    case exact
    /// The query is another title of the film.
    case alternate
    /// The title of a well-known film begins with the query.
    case beginning
    /// The query is a whole part of a well-known film's title, or the title without its ordinary words.
    case segment
    /// The query is the title of a well-known film with a typo.
    case misspelling

    /// Whether the query is a whole title or a key, not part of a title or a misspelt one.
    public var isLiteral: Bool { self == .id || self == .exact || self == .alternate }
  }

  /// What was asked for.
  public let query: String
  /// The film that was found, as an index into the list that was searched.
  public let film: Int
  /// How it was found.
  public let how: How
  /// At most five further films that may be meant, the likeliest first.
  public let others: [Int]
  /// How many years the film's year differs from the one asked for; 0 where either has none.
  public let yearsApart: Int
  /// Whether the query has an article that the title has not, or leaves out that of a little-known film.
  public let articleDiffers: Bool

  /// Describes a match.
  public init(
    query: String, film: Int, how: How, others: [Int] = [], yearsApart: Int = 0,
    articleDiffers: Bool = false
  ) {
    (self.query, self.film, self.how, self.others) = (query, film, how, others)
    (self.yearsApart, self.articleDiffers) = (yearsApart, articleDiffers)
  }
}
