public import FilmData

/// No film of the model has a genre.
public struct UnknownGenre: ClassifiedError, Equatable, CustomStringConvertible {
  /// The requested genre.
  public var name: String
  /// The genre that may be meant.
  public var meant: String?
  /// The genres that the films have, sorted.
  public var known: [String]

  /// The caller asked for something that does not exist.
  public var kind: ErrorKind { .usage }

  /// One sentence: what, and what to do.
  public var description: String {
    let start = "\(name): no film of the model has it"
    if let meant { return start + "; did you mean \(meant)?" }
    return start + "; the genres are \(known.joined(separator: ", "))"
  }
}
