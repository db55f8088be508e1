/// A kind of evidence that two films are alike.
public enum EvidenceKind: String, Sendable, CaseIterable {
  /// What is written about them: words, and the themes behind them.
  case text
  /// Who likes them.
  case ratings
  /// Genres, directors and years.
  case facts
}
