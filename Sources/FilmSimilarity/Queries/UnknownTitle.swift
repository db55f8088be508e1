public import FilmData

/// No film is meant by a title or an identifier, or none for sure.
public struct UnknownTitle: ClassifiedError, Equatable, CustomStringConvertible {
  /// Why no film is found.
  public enum Reason: Sendable, Equatable {
    /// No film has the title.
    case unknown
    /// Only films of other years have the title.
    case otherYear
    /// The title is the name of directors, whose films are suggested.
    case director(names: [String])
    /// The title is longer than any film's.
    case tooLong
    /// An identifier of a kind that only a table of films joins with titles.
    case needsTable(FilmIDKind)
    /// The number of a film in a catalogue, `#12`, of which a model knows nothing.
    case catalogueNumber
  }

  /// The title or identifier, with its year where that is known apart.
  public var title: String
  /// Titles with years that may be meant, the likeliest first.
  public var suggestions: [String]
  /// Why no film is found.
  public var reason: Reason

  /// Describes a title that no film has.
  public init(title: String, suggestions: [String], reason: Reason = .unknown) {
    (self.title, self.suggestions, self.reason) = (title, suggestions, reason)
  }

  /// Whether a table of films would tell the title.
  public var needsTable: Bool {
    if case .needsTable = reason { true } else { false }
  }

  /// There is no such film.
  public var kind: ErrorKind { .noInput }

  /// One sentence: what, and what to do.
  public var description: String {
    let name = "\"\(title.quotable())\""
    switch reason {
    case .director(let names):
      return "\(name) is no film but a director, \(names.joined(separator: ", ")); films: "
        + quoted(suggestions)
    case .tooLong: return "\(name) is too long for a title"
    case .needsTable(let kind):
      return "\(name) is \(Self.words(kind)); a table of films is needed to tell its title"
    case .catalogueNumber:
      return "\(name) is a number of a catalogue, and the model has none; give the title"
    case .otherYear:
      return "the model has no film \(name) of that year; did you mean \(quoted(suggestions))?"
    case .unknown where suggestions.isEmpty:
      return "there is no film \(name) in the model; try its original title or add its year"
    case .unknown:
      return "there is no film \(name) in the model; did you mean \(quoted(suggestions))?"
    }
  }

  private func quoted(_ titles: [String]) -> String {
    titles.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private static func words(_ kind: FilmIDKind) -> String {
    switch kind {
    case .key: "a key"
    case .number: "an identifier, as MovieLens has them"
    case .imdb: "an identifier of IMDb"
    case .tmdb: "an identifier of The Movie Database"
    }
  }
}
