import Testing

@testable import FilmSentiment

/// Expects that the bytes of a contribution are its entry's words, from the first to the last, with
/// the sentence's mark behind them where the entry ends with one.
func expectSpan(
  of part: SentimentContribution, in text: [UInt8],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let cut = Array(text[part.bytes])
  var words = EntryWords.plain(part.entry.text).map(String.init)
  if words.first == SentenceBoundary.startWord { words.removeFirst() }
  let ends = SentenceBoundary.endWords.filter { !$0.isEmpty }
  let end = words.last.flatMap { ends.contains($0) ? $0 : nil }
  if end != nil { words.removeLast() }
  let seen = SeenText(cut).words
  #expect(seen.map(\.lowercased) == words, sourceLocation: sourceLocation)
  #expect((seen.first?.bytes.lowerBound ?? 0) == 0, sourceLocation: sourceLocation)
  let rest = String(decoding: cut[(seen.last?.bytes.upperBound ?? 0)...], as: UTF8.self)
  guard let end else {
    #expect(rest.isEmpty, sourceLocation: sourceLocation)
    return
  }
  // A text may end without a mark, which counts as a full stop.
  let isMark = rest.hasSuffix(end) || (end == "…" && rest.hasSuffix("...")) || rest.isEmpty
  #expect(isMark, "\(part.entry.text): \"\(rest)\"", sourceLocation: sourceLocation)
}
