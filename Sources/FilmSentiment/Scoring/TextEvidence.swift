/// Whether a text says anything that the lexicon knows.
///
/// A text that does not has no verdict: its score is the bias of every text, which says nothing of this
/// one.
public enum TextEvidence: String, Sendable, Hashable, CaseIterable {
  /// It matches entries.
  case entries
  /// It is empty or blank, or a mark of a missing value: "nan", "None".
  case noText = "empty"
  /// It has words, none of which the lexicon knows.
  case unknownWords = "unknown words"
  /// It seems to be in another language than the lexicon's English.
  case otherLanguage = "perhaps not English"
}
