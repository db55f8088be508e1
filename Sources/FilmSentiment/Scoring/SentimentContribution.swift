/// One entry of the lexicon in a text.
public struct SentimentContribution: Sendable, Hashable {
  /// The entry.
  public var entry: LexiconEntry
  /// Where it first occurs: a range of the text's UTF-8.
  public var bytes: Range<Int>
  /// How much an entry counts in a text of this length.
  public var lengthFactor: Double = 1

  /// What the entry adds to the score: its valence times the length's factor.
  public var valence: Double { Double(entry.valence) * lengthFactor }
  /// What the entry adds to the rating's score.
  public var ratingWeight: Double { Double(entry.ratingWeight) * lengthFactor }
}
