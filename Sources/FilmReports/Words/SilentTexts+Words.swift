import Bytes
package import FilmAnalytics
import FilmSentiment

extension SilentTexts {
  /// The counts in a sentence: "7 texts say nothing the lexicon knows: 4 empty, 3 perhaps not English";
  /// `nil` without such texts.
  package var sentence: String? {
    guard count > 0 else { return nil }
    var parts = emptyCount > 0 ? ["\(emptyCount) empty"] : []
    if otherLanguageCount > 0 { parts.append("\(otherLanguageCount) perhaps not English") }
    // Where it is the only reason, it says no more than the sentence does.
    if unknownCount > 0, !parts.isEmpty { parts.append("\(unknownCount) of unknown words") }
    return "\(Plural.text(count, "text")) \(count == 1 ? "says" : "say") nothing the lexicon knows"
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }
}

extension SentimentFindings {
  /// What the figures leave out, and what the accuracy is with it; `nil` where that is nothing.
  package var silentNote: String? {
    guard let sentence = silent.texts.sentence else { return nil }
    let accuracy = accuracyWithSilent.map {
      " (accuracy with those that have a label as mistakes: \(DecimalText.text($0, digits: 4)))"
    }
    return sentence + "; the figures leave them out"
      + (silent.labelledCount > 0 ? accuracy ?? "" : "")
  }
}

extension TextEvidence {
  /// Why there is no verdict, for people; `nil` where there is one.
  package var reason: String? {
    switch self {
    case .entries: nil
    case .noText: "there is no text"
    case .unknownWords: "no entry of the lexicon matches"
    case .otherLanguage: "perhaps not English"
    }
  }
}
