public import FilmData
public import FilmSimilarity

/// Someone's ratings of films that a model knows, and the titles that were not found.
public struct TasteRatings: Sendable {
  /// A rated film that was found.
  public struct Found: Sendable {
    /// The title in the file, or the key without one.
    public let name: String
    /// The film, how it was found, and the others that may be meant.
    public let match: TitleMatch

    /// Whether another film may be meant: one of the same title, or of another year.
    public var isDoubtful: Bool {
      !match.how.isLiteral || !match.others.isEmpty || match.yearsApart > 1
        || match.articleDiffers
    }
  }

  /// The file, or another source of the ratings.
  public let path: String
  /// The films that were found, in the order of their rows.
  public private(set) var found: [Found] = []
  /// Films whose match should be reported.
  public var doubts: [Found] { found.filter(\.isDoubtful) }
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
  /// - Parameters:
  ///   - rows: titles or identifiers with stars.
  ///   - search: finds their films.
  ///   - path: where the rows come from, for ``AnalyticsError/noKnownRating(path:)``.
  public init(_ rows: some Sequence<TasteRow>, in search: TitleSearch, path: String) {
    self.path = path
    for row in rows {
      do {
        let match = try search.find(
          key: row.key, kind: row.keyKind, title: row.title, year: row.year)
        found.append(Found(name: row.name, match: match))
        known.append((match.film, row.stars))
      } catch {
        unknown.append(error)
        unknownRows.append(row)
      }
    }
  }

  /// The ratings of several sources together: of a film that both have the other's rating counts.
  public func adding(_ other: TasteRatings) -> TasteRatings {
    var all = self
    all.found += other.found
    all.unknown += other.unknown
    all.unknownRows += other.unknownRows
    all.known += other.known
    all.seen.formUnion(other.seen)
    return all
  }

  /// The same, with further films that were seen and not rated.
  package func seeing(_ films: some Sequence<Int>) -> TasteRatings {
    var all = self
    all.seen.formUnion(films)
    return all
  }

  /// The ratings, by the indices of the model's films; of several for one film the last counts.
  ///
  /// - Throws: ``AnalyticsError/noKnownRating(path:)`` where no film is known,
  ///   ``AnalyticsError/identifiersNeedTable(path:example:)`` where no table tells the films' titles.
  public var stars: [(film: Int, stars: Double)] {
    get throws(AnalyticsError) {
      if !known.isEmpty { return known }
      if let first = unknown.first, unknown.allSatisfy(\.needsTable) {
        throw .identifiersNeedTable(path: path, example: first.title)
      }
      throw .noKnownRating(path: path)
    }
  }
}
