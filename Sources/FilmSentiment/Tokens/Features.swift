/// The entries that a text could match: its words, the runs of two and three, the marked copies.
///
/// Runs cross punctuation; a name breaks them.
///
/// Scoring and training both walk a text by this one function, so that they cannot disagree.
enum Features {
  /// The longest run of words that an entry may have.
  static let longestRun = 3

  /// One feature: its key, and the tokens that it spans.
  struct Feature {
    var key: UInt64
    var first: Int
    var last: Int
    var mark: WordMark?
  }

  /// Calls `body` for every feature of a text, word by word, shorter runs first.
  @inline(__always)
  static func forEach(
    in buffer: borrowing TokenBuffer, longestRun: Int = Features.longestRun,
    _ body: (Feature) -> Void
  ) {
    let tokens = buffer.tokens
    let lastSentence = buffer.lastSentenceStart > 0 ? buffer.lastSentenceStart : Int.max
    var index = 0
    // The hashes of the runs that end at the previous word.
    var previous: UInt64 = 0
    var previousPair: UInt64 = 0
    var run = 0
    while index < buffer.count {
      let token = tokens[index]
      if token.isName {
        run = 0
        index += 1
        continue
      }
      let hash = token.hash
      body(Feature(key: hash, first: index, last: index, mark: nil))
      var pair: UInt64 = 0
      if run >= 1, longestRun >= 2 {
        pair = WordHash.join(previous, hash)
        body(Feature(key: pair, first: index - 1, last: index, mark: nil))
        if run >= 2, longestRun >= 3 {
          body(
            Feature(
              key: WordHash.join(previousPair, hash), first: index - 2, last: index, mark: nil))
        }
      }
      if token.isAfterBut {
        body(
          Feature(
            key: WordHash.marked(hash, .afterBut), first: index, last: index, mark: .afterBut))
      }
      if index >= lastSentence {
        body(
          Feature(
            key: WordHash.marked(hash, .lastSentence), first: index, last: index,
            mark: .lastSentence))
      }
      previousPair = pair
      previous = hash
      run += 1
      index += 1
    }
  }
}
