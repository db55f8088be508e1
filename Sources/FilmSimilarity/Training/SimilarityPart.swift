/// A part of similar titles that a training can leave out, to see what it is worth.
public enum SimilarityPart: String, Sendable, Hashable, CaseIterable {
  /// The words of texts, directors and genres as words among them; their themes stay.
  case words
  /// What is said in other words (``TextFactors``).
  case themes
  /// What the same people like.
  case coLikes = "co-likes"
  /// Genres in common beside those that are words (``FactWeights/genres``).
  case genres
  /// What the films nearest to a film add (``QueryExpansion``).
  case expansion
}

extension SimilarityConfiguration {
  /// Leaves parts out by giving them no weight.
  public mutating func leaveOut(_ parts: Set<SimilarityPart>) {
    for part in parts {
      switch part {
      case .words: wordsWeight = 0
      case .themes: textWeight = 0
      case .coLikes: coLikesWeight = 0
      case .genres: facts.genres = 0
      case .expansion: expansion = .none
      }
    }
  }
}
