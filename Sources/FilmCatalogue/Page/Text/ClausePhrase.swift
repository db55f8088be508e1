/// A clause-long piece of a review around the words of an opinion, for a quotation: whole words, 3 to 14 of them, that
/// neither begin nor end with a word that hangs in the air.
struct ClausePhrase {
  /// The words of the text.
  let words: Range<Int>
  /// Whether it is one whole clause.
  let isWhole: Bool

  /// The fewest and the most words: fewer say nothing alone, more are no phrase.
  static let wordCounts = 3...14

  /// The phrase around some bytes of a text; `nil` where none can be cut out cleanly.
  init?(around bytes: Range<Int>, in text: ReviewText) {
    guard let core = text.words(touching: bytes), core.count <= Self.wordCounts.upperBound else {
      return nil
    }
    var words = Self.clause(core, text)
    if words.count < Self.wordCounts.lowerBound { words = Self.widened(words, text) }
    let isLong = words.count > Self.wordCounts.upperBound
    if isLong {
      guard let part = Self.part(of: words, around: core, text) else { return nil }
      words = part
    }
    words = Self.trimmed(words, keeping: core, text)
    guard Self.wordCounts.contains(words.count), Self.isBalanced(words, text) else { return nil }
    let isOne = words.dropLast().allSatisfy { text.words[$0].end == .none }
    (self.words, isWhole) = (words, isOne && !isLong)
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

  /// A part of a long clause that can stand alone, as long as a phrase may be; `nil` for none.
  ///
  /// It begins where a phrase or the words behind "is" or "that" begin, and ends before a preposition or a conjunction:
  /// not before "of", without which a noun says half.
  private static func part(
    of clause: Range<Int>, around core: Range<Int>, _ text: ReviewText
  ) -> Range<Int>? {
    let most = wordCounts.upperBound
    let starts = (max(clause.lowerBound, core.upperBound - most)...core.lowerBound).filter {
      $0 == clause.lowerBound || text.isIn(opening, $0) || text.isIn(introducing, $0 - 1)
    }
    let lastEnd = min(clause.upperBound, core.lowerBound + most)
    let ends = (core.upperBound...lastEnd).filter {
      $0 == clause.upperBound || text.isIn(following, $0)
    }
    // The longest: what is around an opinion explains it.
    let parts = starts.flatMap { start in ends.map { start..<max(start, $0) } }
    return parts.filter { wordCounts.contains($0.count) }.max { $0.count < $1.count }
  }

  private static let opening: WordSet = [
    "a", "an", "the", "its", "his", "her", "their", "this", "some", "such", "as", "with", "no",
  ]
  private static let introducing: WordSet = [
    "is", "are", "was", "were", "that", "and", "which", "who", "than",
  ]
  private static let following: WordSet = [
    "and", "or", "but", "that", "which", "who", "whose", "with", "while", "when", "where",
    "because",
    "for", "in", "on", "at", "by", "from", "into", "through", "as", "if", "even", "without",
    "until",
    "before", "after", "during", "despite", "although", "though",
  ]

  /// The phrase without words at its ends that need what is beyond.
  private static func trimmed(
    _ words: Range<Int>, keeping core: Range<Int>, _ text: ReviewText
  ) -> Range<Int> {
    var (start, end) = (words.lowerBound, words.upperBound)
    while start < core.upperBound - 1, text.isIn(needsMoreBefore, start) { start += 1 }
    // Where a clause ends, "stays with you" is whole.
    while end > max(start, core.lowerBound) + 1, text.isIn(needsMoreBehind, end - 1),
      text.words[end - 1].end == .none || text.isIn(conjunctions, end - 1)
    { end -= 1 }
    return start..<end
  }

  private static let needsMoreBefore: WordSet = [
    "and", "or", "but", "nor", "yet", "so", "than", "that", "which", "who", "whom", "whose", "is",
    "are", "was", "were", "be", "been", "being", "of", "because", "though", "although", "while",
    "if", "when", "where", "whereas", "also", "too", "however", "then", "itself", "himself",
    "herself", "themselves",
  ]
  private static let conjunctions: WordSet = ["and", "or", "but", "nor"]
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
    let first = text.words[words.lowerBound]
    // A quote that opens before the first word would be closed by none.
    guard first.outer.lowerBound == first.bytes.lowerBound else { return false }
    let start = first.bytes.lowerBound
    let end = text.words[words.upperBound - 1].bytes.upperBound
    return BracketBalance.isClosed(text.bytes[start..<end])
  }
}
