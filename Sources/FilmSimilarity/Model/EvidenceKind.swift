/// A kind of evidence that two films are alike.
public enum EvidenceKind: String, Sendable, CaseIterable {
  /// What is written about them, with directors and genres as words: words, and the themes behind them.
  case text
  /// Who likes them.
  case ratings
  /// Genres and years.
  case facts
}
