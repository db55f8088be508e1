/// Where a review's verdict comes from.
public enum VerdictBasis: Int, Sendable, Hashable, Codable, CaseIterable {
  /// There is none: neither label nor score, and the text says nothing.
  case none = 0
  /// The reviewer's own label.
  case label = 1
  /// The reviewer's score: 0.6 of its scale and more is fresh.
  case score = 2
  /// The lexicon's prediction from the text.
  case prediction = 3
}
