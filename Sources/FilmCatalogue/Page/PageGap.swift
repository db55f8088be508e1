/// A part of a title page that is missing, and why.
public struct PageGap: Sendable, Hashable, Codable {
  /// What is missing.
  public enum Part: String, Sendable, Hashable, Codable, CaseIterable {
    /// Words with their valences, aspects, and what the consensus says of them.
    case sentiment
    /// Aspects alone: the model has no list of them.
    case aspects
    /// Similar titles, and facts of the bundled films.
    case similar
  }

  /// What is missing.
  public var part: Part
  /// Why, in a sentence.
  public var reason: String

  /// Describes a gap.
  public init(_ part: Part, reason: String) { (self.part, self.reason) = (part, reason) }
}
