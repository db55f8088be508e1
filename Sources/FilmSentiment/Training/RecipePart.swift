/// A part of the training that can be left out, to see what it is worth.
public enum RecipePart: String, Sendable, Hashable, CaseIterable {
  /// Naive-Bayes scales of the features (``NaiveBayesScales``).
  case scales
  /// Entries that count less in longer texts (``LengthFactor``).
  case length
  /// Starts and ends of sentences as words (``SentenceBoundary``).
  case boundaries
  /// Copies of words behind "but" and in the last sentence (``WordMark``).
  case marks
  /// Names known everywhere in a sentence (``NameWords``).
  case names
  /// Kept entries that take over what pruned ones said (``PrunedRefit``).
  case refit
}
