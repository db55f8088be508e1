/// Who knows a film, or part of what its page shows.
public enum PageOrigin: String, Sendable, Hashable, Codable, CaseIterable {
  /// The catalogue.
  case catalogue
  /// The films of a similarity model, such as the bundled one: facts and counts, no review.
  case model
}
