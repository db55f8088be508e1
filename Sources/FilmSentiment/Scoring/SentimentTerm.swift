/// A part of a score that no word of the text brings, such as what other reviews of the film say.
public struct SentimentTerm: Sendable, Hashable {
  /// What it is, for people: "41 other reviews of this film".
  public var text: String
  /// The log-odds of fresh that it adds.
  public var valence: Double
  /// What it adds to the rating's score.
  public var ratingWeight: Double

  /// Makes a term.
  public init(text: String, valence: Double, ratingWeight: Double = 0) {
    self.text = text
    self.valence = valence
    self.ratingWeight = ratingWeight
  }
}
