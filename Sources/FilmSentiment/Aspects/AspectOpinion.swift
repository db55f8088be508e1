/// What a review says of one aspect of a film: praise or blame, how surely, and in which words.
///
/// A review that both praises and blames an aspect has two opinions of it.
public struct AspectOpinion: Sendable, Hashable {
  /// Praise or blame.
  public enum Label: String, Sendable, Hashable {
    /// The review says good of it.
    case praised
    /// The review says ill of it.
    case blamed
  }

  /// What the opinion is of.
  public var aspect: Aspect
  /// Praise or blame.
  public var label: Label
  /// The bytes of the words that say most of it, in the text as it was given.
  public var bytes: Range<Int>
  /// The probability of the opinion, 0…1, negative for blame.
  public var score: Double

  /// Makes an opinion.
  public init(aspect: Aspect, label: Label, bytes: Range<Int>, score: Double) {
    (self.aspect, self.label, self.bytes, self.score) = (aspect, label, bytes, score)
  }

  /// `acting+`, `story-`: the opinion in one word, as tables have it.
  public var shortText: String { aspect.rawValue + (label == .praised ? "+" : "-") }
}
