/// What the other reviews of its film and of its critic add to a review's score.
public struct ContextEffect: Sendable, Hashable {
  /// One source's part.
  public struct Part: Sendable, Hashable {
    /// Reviews that it rests on.
    public var count: Int
    /// What it adds to the score, log-odds of fresh.
    public var valence: Double
    /// What it adds to the rating's score; a film's part subtracts what the text then counts less.
    public var ratingWeight: Double
  }

  /// The film's other reviews; `nil` where there are none.
  public var film: Part?
  /// The critic's other reviews; `nil` where nothing is known.
  public var critic: Part?
  /// The score in context.
  public var score: SentimentScore
}
