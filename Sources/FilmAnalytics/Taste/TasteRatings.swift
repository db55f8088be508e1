public import FilmData
public import FilmSimilarity

/// Someone's ratings of films that a model knows, and what could not be found.
public struct TasteRatings: Sendable {
  /// A rated film that was not found by its whole title, or that has namesakes.
  public struct Doubt: Sendable {
    /// The title as the file has it, else the key.
    public let name: String
    /// The film, how it was found, and the others that may be meant.
    public let match: TitleMatch
  }

  /// The file.
  public let path: String
  /// Films that were found in a way that people should know of.
  public private(set) var doubts: [Doubt] = []
  /// Titles that no film of the model has.
  public private(set) var unknown: [UnknownTitle] = []
  private var known: [(film: Int, stars: Double)] = []

  init(path: String) { self.path = path }

  /// The ratings, by the places of the model's films; of several for one film the last counts.
  ///
  /// - Throws: ``AnalyticsError/noKnownRating(path:)`` where no film is known.
  public var stars: [(film: Int, stars: Double)] {
    get throws(AnalyticsError) {
      if known.isEmpty { throw .noKnownRating(path: path) }
      return known
    }
  }

  mutating func add(_ match: TitleMatch, name: String, stars: Double) {
    known.append((match.film, stars))
    if !match.how.isLiteral || !match.others.isEmpty {
      doubts.append(Doubt(name: name, match: match))
    }
  }

  mutating func add(_ unknown: UnknownTitle) { self.unknown.append(unknown) }
}
