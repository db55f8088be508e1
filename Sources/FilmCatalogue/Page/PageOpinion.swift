/// What one review says of one aspect of a film.
public struct PageOpinion: Sendable, Hashable, Codable {
  /// Of what: `acting`, see `Aspect`.
  public var aspect: String
  /// `praised` or `blamed`.
  public var label: String
  /// The first byte of the words that say most of it, in the review's text, UTF-8.
  public var start: Int
  /// The byte behind the last.
  public var end: Int
  /// The probability of the opinion, 0…1, negative for blame.
  public var score: Double

  /// Describes an opinion.
  public init(aspect: String, label: String, start: Int, end: Int, score: Double) {
    (self.aspect, self.label, self.start, self.end, self.score) = (aspect, label, start, end, score)
  }
}
