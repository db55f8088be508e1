/// A word of a review that has a part in its score.
public struct PageWord: Sendable, Hashable, Codable {
  /// The first byte of the word in the review's text, UTF-8.
  public var start: Int
  /// The byte behind its last.
  public var end: Int
  /// Its part of the score: above 0 for fresh, below for rotten.
  public var valence: Double

  /// Describes a word.
  public init(start: Int, end: Int, valence: Double) {
    (self.start, self.end, self.valence) = (start, end, valence)
  }
}
