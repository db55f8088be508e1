/// One line of a lexicon: a word or a run of up to three, and what it says of a film.
public struct LexiconEntry: Sendable, Hashable {
  /// The entry as the lexicon writes it: `not NOT_funny`, `BUT_good`, `masterpiece`.
  public var text: String
  /// The log-odds of fresh that it adds to a review's score.
  public var valence: Float
  /// What it adds to the rating's score, which a calibration turns into 0…1.
  public var ratingWeight: Float
  /// In how many reviews of the training data it was seen; 0 for entries added by hand.
  public var occurrences: Int

  /// Makes an entry.
  public init(text: String, valence: Float, ratingWeight: Float? = nil, occurrences: Int = 0) {
    self.text = text
    self.valence = valence
    self.ratingWeight = ratingWeight ?? valence * Self.usualRatingShare
    self.occurrences = occurrences
  }

  /// The rating weight of an entry that has none, as a share of its valence: the slope of the
  /// regression of one column on the other over the bundled lexicon.
  public static let usualRatingShare: Float = 0.4
}
