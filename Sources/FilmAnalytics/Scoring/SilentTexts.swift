public import FilmSentiment

/// How many texts say nothing that the lexicon knows, by the reason.
///
/// They have no verdict, and take no part in any percentage.
public struct SilentTexts: Sendable, Hashable {
  /// Texts that are empty or blank, or only mark a missing value.
  public private(set) var emptyCount = 0
  /// Texts that seem to be in another language than English.
  public private(set) var otherLanguageCount = 0
  /// Texts none of whose words the lexicon knows.
  public private(set) var unknownCount = 0

  /// Starts at zero.
  public init() {}

  /// All of them.
  public var count: Int { emptyCount + otherLanguageCount + unknownCount }

  /// Counts a text, unless it has evidence.
  public mutating func add(_ evidence: TextEvidence) {
    switch evidence {
    case .entries: break
    case .noText: emptyCount += 1
    case .otherLanguage: otherLanguageCount += 1
    case .unknownWords: unknownCount += 1
    }
  }

  /// Adds the counts of other texts.
  public mutating func add(_ other: SilentTexts) {
    emptyCount += other.emptyCount
    otherLanguageCount += other.otherLanguageCount
    unknownCount += other.unknownCount
  }
}
