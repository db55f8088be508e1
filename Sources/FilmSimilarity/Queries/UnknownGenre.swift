public import FilmData

/// No film of a model or a catalogue has a genre.
public struct UnknownGenre: ClassifiedError, Equatable, CustomStringConvertible {
  /// The requested genre.
  public var name: String
  /// The genre that may be meant.
  public var meant: String?
  /// The genres that the films have, sorted.
  public var known: [String]
  /// What was searched.
  public var place = "the model"

  /// The caller asked for something that does not exist.
  public var kind: ErrorKind { .usage }

  /// One sentence: what, and what to do.
  public var description: String {
    let start = "\(name): no film of \(place) has it"
    if known.isEmpty { return start + ": the genres of its films are not known" }
    if let meant { return start + "; did you mean \(meant)?" }
    return start + "; the genres are \(known.joined(separator: ", "))"
  }
}
