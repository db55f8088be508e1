/// Words that someone searches for, as the full-text index takes them: all of them must occur, those between quotes as
/// a phrase.
///
/// Signs that mean something to the index are taken for what they are in a text; NUL, at which the index would end, parts
/// words as a blank does.
struct SearchWords {
  /// The query; `nil` where there is no word.
  let query: String?

  init(_ words: String) {
    let parts = words.replacing("\0", with: " ").split(
      separator: "\"", omittingEmptySubsequences: false)
    let phrases = parts.enumerated().flatMap { index, part -> [String] in
      // Every second part is between quotes; a quote that is never closed is none.
      let isPhrase = index % 2 == 1 && index < parts.count - 1
      return isPhrase ? [String(part)] : part.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    let quoted = phrases.filter { $0.contains { $0.isLetter || $0.isNumber } }.map { "\"\($0)\"" }
    query = quoted.isEmpty ? nil : quoted.joined(separator: " ")
  }
}
