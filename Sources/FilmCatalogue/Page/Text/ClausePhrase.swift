/// A clause-long piece of a review around the words of an opinion, for a quotation: whole words, 3 to 14 of them, that
/// neither begin nor end with a word that hangs in the air.
struct ClausePhrase {
  /// The words of the text.
  let words: Range<Int>
  /// Whether it is a whole clause, or several.
  let isWhole: Bool

  /// The fewest and the most words: fewer say nothing alone, more are no phrase.
  static let wordCounts = 3...14

  /// The phrase around some bytes of a text; `nil` where none can be cut out cleanly.
  init?(around bytes: Range<Int>, in text: ReviewText) {
    guard let core = text.words(touching: bytes), core.count <= Self.wordCounts.upperBound else {
      return nil
    }
    let clause = Self.clause(core, text)
    var words = clause
    if words.count < Self.wordCounts.lowerBound { words = Self.widened(words, text) }
    let isLong = words.count > Self.wordCounts.upperBound
    if isLong { words = Self.window(core, in: words) }
    words = Self.trimmed(words, keeping: core, text)
    guard Self.wordCounts.contains(words.count), Self.isBalanced(words, text) else { return nil }
    (self.words, isWhole) = (words, !isLong)
  }

  /// The words between two ends of clauses.
  private static func clause(_ core: Range<Int>, _ text: ReviewText) -> Range<Int> {
    var (start, end) = (core.lowerBound, core.upperBound)
    while start > 0, text.words[start - 1].end == .none, !turns(start, text) { start -= 1 }
    while end < text.words.count, text.words[end - 1].end == .none, !turns(end, text) { end += 1 }
    return start..<end
  }

  /// Whether a word begins a clause without a comma.
  private static func turns(_ index: Int, _ text: ReviewText) -> Bool {
    text.isIn(turningWords, index)
  }

  private static let turningWords: WordSet = ["but", "although", "though", "whereas", "despite"]

  /// A short clause with its neighbours in the sentence, the shorter first: "gorgeous, haunting images".
  private static func widened(_ words: Range<Int>, _ text: ReviewText) -> Range<Int> {
    var words = words
    while words.count < wordCounts.lowerBound {
      let before: Range<Int>? =
        words.lowerBound > 0 && text.words[words.lowerBound - 1].end == .clause
        ? clause(words.lowerBound - 1..<words.lowerBound, text) : nil
      let after: Range<Int>? =
        words.upperBound < text.words.count && text.words[words.upperBound - 1].end == .clause
        ? clause(words.upperBound..<words.upperBound + 1, text) : nil
      let sides = [before, after].compactMap { $0 }.filter {
        $0.count + words.count <= wordCounts.upperBound
      }
      guard let side = sides.min(by: { $0.count < $1.count }) else { break }
      words = min(words.lowerBound, side.lowerBound)..<max(words.upperBound, side.upperBound)
    }
    return words
  }

  /// As many words of a long clause as a phrase has, the opinion in their middle.
  private static func window(_ core: Range<Int>, in clause: Range<Int>) -> Range<Int> {
    let room = wordCounts.upperBound - core.count
    let before = min(core.lowerBound - clause.lowerBound, room / 2)
    let after = min(clause.upperBound - core.upperBound, room - before)
    let rest = room - before - after
    let start = max(clause.lowerBound, core.lowerBound - before - rest)
    return start..<core.upperBound + after
  }

  /// The phrase without words at its ends that need what is beyond.
  private static func trimmed(
    _ words: Range<Int>, keeping core: Range<Int>, _ text: ReviewText
  ) -> Range<Int> {
    var (start, end) = (words.lowerBound, words.upperBound)
    while start < core.lowerBound, text.isIn(needsMoreBefore, start) { start += 1 }
    while end > core.upperBound, text.isIn(needsMoreBehind, end - 1) { end -= 1 }
    return start..<end
  }

  private static let needsMoreBefore: WordSet = [
    "and", "or", "but", "nor", "yet", "so", "than", "that", "which", "who", "whom", "whose", "is",
    "are", "was", "were", "be", "been", "being", "of", "because", "though", "although", "while",
    "if", "when", "where", "whereas", "also", "too", "however", "then", "itself", "himself",
    "herself", "themselves",
  ]
  private static let needsMoreBehind: WordSet = [
    "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "into", "about",
    "as", "than", "that", "which", "who", "whose", "and", "or", "but", "nor", "is", "are", "was",
    "were", "be", "been", "being", "has", "have", "had", "its", "it's", "it", "his", "her", "their",
    "our", "your", "my", "this", "these", "those", "no", "not", "very", "so", "too", "more", "most",
    "such", "if", "when", "while", "because", "although", "though", "can", "could", "will", "would",
    "may", "might", "must", "should", "do", "does", "did", "just", "only", "also", "even", "both",
    "either", "between", "upon", "over", "under", "through", "like", "where", "what", "how",
    "without", "some", "any", "every", "there", "he", "she", "they", "we", "you", "i", "s", "isn't",
    "doesn't", "don't", "can't", "won't", "film's", "movie's", "whose", "one's", "rather",
  ]

  /// Whether quotes and brackets within the phrase are closed in it.
  private static func isBalanced(_ words: Range<Int>, _ text: ReviewText) -> Bool {
    let start = text.words[words.lowerBound].bytes.lowerBound
    let end = text.words[words.upperBound - 1].bytes.upperBound
    return BracketBalance.isClosed(text.bytes[start..<end])
  }
}
