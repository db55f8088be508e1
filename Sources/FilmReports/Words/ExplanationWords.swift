import Bytes
import FilmData
package import FilmSentiment

/// Why a text scores as it does, in words.
package enum ExplanationWords {
  /// The verdict: "fresh, 93 %, rating 0.81"; "neutral" without evidence.
  package static func verdict(_ score: SentimentScore) -> String {
    guard score.hasEvidence else { return "neutral" }
    let share = "\(DecimalText.text(score.probability * 100, digits: 0)) %"
    return "\(score.label.rawValue), \(score.label == .fresh ? share : share + " fresh"), "
      + "rating \(DecimalText.text(score.rating, digits: 2))"
  }

  /// One line: "“unmatched ability” +2.10, “miraculous” +1.70; “difficult” −0.80 is outweighed".
  ///
  /// - Parameter limit: the most reasons named.
  package static func words(
    _ explanation: SentimentExplanation, of text: UnsafeRawBufferPointer, limit: Int = 6
  ) -> String {
    if let reason = explanation.score.evidence.reason { return reason }
    let reasons = explanation.strongestReasons(limit)
    guard !reasons.isEmpty else { return "no entry of the lexicon matches" }
    let isFresh = explanation.score.label == .fresh
    var parts = reasons.filter { ($0.valence >= 0) == isFresh }.map { inWords($0, text) }
    if parts.isEmpty, (explanation.bias >= 0) == isFresh {
      parts = ["every text starts from \(DecimalText.signed(explanation.bias, digits: 2))"]
    }
    let others = reasons.filter { ($0.valence >= 0) != isFresh }.map { inWords($0, text) }
    let line = parts.joined(separator: ", ")
    if others.isEmpty { return line }
    let verb = others.count == 1 ? "is" : "are"
    return (line.isEmpty ? "" : line + "; ") + others.joined(separator: ", ")
      + " \(verb) outweighed"
  }

  private static func inWords(
    _ reason: SentimentExplanation.Reason, _ text: UnsafeRawBufferPointer
  ) -> String {
    let valence = DecimalText.signed(reason.valence, digits: 2)
    guard let bytes = reason.bytes else { return "\(Table.harmless(reason.text)) \(valence)" }
    // The negator is before the words that are shown.
    let isNegated = EntryKind(of: String(reason.text.prefix { $0 != " " })) == .negated
    return "“\(cut(text, bytes))”\(isNegated ? " (negated)" : "") \(valence)"
  }

  /// A piece of a text for printing: on one line, without control characters.
  package static func cut(_ text: UnsafeRawBufferPointer, _ bytes: Range<Int>) -> String {
    let words = String(decoding: UnsafeRawBufferPointer(rebasing: text[bytes]), as: UTF8.self)
    return Table.harmless(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
