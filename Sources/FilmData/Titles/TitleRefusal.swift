/// Why no film was found by a title, and which may be meant.
public struct TitleRefusal: Sendable, Hashable {
  /// Why a title leads to no film.
  public enum Reason: Sendable, Hashable {
    /// No film has the title; films that are suggested may differ by their article alone.
    case unknown
    /// Only films of other years have the title.
    case otherYear
    /// The title is the name of directors.
    case director(names: [String])
    /// The title is longer than any film's.
    case tooLong
  }

  /// Why no film was found.
  public let reason: Reason
  /// At most five films that may be meant, the likeliest first, as indices; of a director, the best known.
  public let suggestions: [Int]

  /// Describes a refusal.
  public init(_ reason: Reason = .unknown, suggestions: [Int] = []) {
    (self.reason, self.suggestions) = (reason, suggestions)
  }
}
