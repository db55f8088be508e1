/// What similarity is made from.
public enum SimilarityMethod: String, CaseIterable, Sendable {
  /// All kinds of evidence.
  case fused
  /// Words, directors and genres among them, and their themes alone.
  case text
  /// Who likes what alone.
  case ratings
  /// Genres and years alone.
  case facts

  /// The kinds of evidence that count.
  public var kinds: Set<EvidenceKind> {
    switch self {
    case .fused: Set(EvidenceKind.allCases)
    case .text: [.text]
    case .ratings: [.ratings]
    case .facts: [.facts]
    }
  }
}
