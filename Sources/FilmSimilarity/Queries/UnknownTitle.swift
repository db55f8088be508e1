public import FilmData

/// No film has the requested title.
public struct UnknownTitle: ClassifiedError, Equatable, CustomStringConvertible {
  /// The title.
  public var title: String
  /// Titles with years that may be meant, the likeliest first.
  public var suggestions: [String]

  /// Describes a title that no film has.
  public init(title: String, suggestions: [String]) {
    (self.title, self.suggestions) = (title, suggestions)
  }

  /// There is no such film.
  public var kind: ErrorKind { .noInput }

  /// One sentence: what, and what to do.
  public var description: String {
    let start = "there is no film \"\(title.quotable())\" in the model"
    if suggestions.isEmpty { return start + "; try its original title or add its year" }
    return start + "; did you mean \(suggestions.map { "\"\($0)\"" }.joined(separator: ", "))?"
  }
}
