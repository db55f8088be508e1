/// What similarity is made from.
package enum SimilarityMethod: String, CaseIterable, Sendable {
  case fused, text, ratings, facts

  /// The kinds of evidence that count.
  package var kinds: Set<EvidenceKind> {
    switch self {
    case .fused: Set(EvidenceKind.allCases)
    case .text: [.text]
    case .ratings: [.ratings]
    case .facts: [.facts]
    }
  }
}
