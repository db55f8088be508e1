public import FilmData
public import FilmSimilarity

/// Someone's ratings of films that a model knows, and the titles that were not found.
public struct TasteRatings: Sendable {
  /// A rated film that was not found by its whole title, or that has namesakes.
  public struct Doubt: Sendable {
    /// The title in the file, or the key without one.
    public let name: String
    /// The film, how it was found, and the others that may be meant.
    public let match: TitleMatch
  }

  /// The file, or another source of the ratings.
  public let path: String
  /// Films whose match should be reported.
  public private(set) var doubts: [Doubt] = []
  /// Titles that no film of the model has.
  public private(set) var unknown: [UnknownTitle] = []
  /// The rows of ``unknown``, in the same order.
  public private(set) var unknownRows: [TasteRow] = []
  /// Films, by index, that were seen and not rated: no one needs them recommended.
  public internal(set) var seen: Set<Int> = []
  private var known: [(film: Int, stars: Double)] = []

  /// Finds the films of rows.
  ///
  /// ```swift
  /// let ratings = TasteRatings([TasteRow(title: "The Mirror", stars: 5)], in: search, path: "mine")
  /// let films = try TasteProfile(model, stars: ratings.stars).recommend(count: 10)
  /// ```
  ///
  /// - Parameter path: where the rows come from, for ``AnalyticsError/noKnownRating(path:)``.
  public init(_ rows: some Sequence<TasteRow>, in search: TitleSearch, path: String) {
    self.path = path
    for row in rows {
      do {
        add(try search.find(key: row.key, title: row.title, year: row.year), for: row)
      } catch {
        unknown.append(error)
        unknownRows.append(row)
      }
    }
  }

  /// The ratings, by the indices of the model's films; of several for one film the last counts.
  ///
  /// - Throws: ``AnalyticsError/noKnownRating(path:)`` where no film is known.
  public var stars: [(film: Int, stars: Double)] {
    get throws(AnalyticsError) {
      if known.isEmpty { throw .noKnownRating(path: path) }
      return known
    }
  }

  private mutating func add(_ match: TitleMatch, for row: TasteRow) {
    known.append((match.film, row.stars))
    if !match.how.isLiteral || !match.others.isEmpty {
      doubts.append(Doubt(name: row.name, match: match))
    }
  }
}
