/// The entries that a text could match: its words, the runs of two and three, the marked copies.
///
/// Runs cross punctuation; a name breaks them. A sentence's start and end count as words, too,
/// of the runs that touch them (``SentenceBoundary``).
///
/// The reference: training, explaining and the portable scoring walk a text by this type. Where the
/// processor has AVX-512, `WeightTable+Lanes.swift` and `filmlab_feature_keys` in `WordLanes.c`
/// repeat these rules for speed, and a new kind of feature is added in all three;
/// `FeaturesAgreementTests` compares them on a million random texts.
struct Features {
  /// The longest run of words that an entry may have.
  static let longestRun = 3

  /// One feature: its key, and the tokens that it spans; a sentence's end alone spans none, and its
  /// `first` is the token behind it.
  struct Feature {
    var key: UInt64
    var first: Int
    var last: Int
    var mark: WordMark?
    /// Whether it begins with a sentence's start.
    var opensSentence = false
    /// The end of a sentence that it ends with.
    var end = SentenceBoundary.none

    /// Whether it is of two words or more, a sentence's start and end among them.
    var isRun: Bool {
      last - first + 1 + (opensSentence ? 1 : 0) + (end == .none ? 0 : 1) > 1
    }
  }

  // What goes from one window of a long text to the next: the hashes of the runs that end at the
  // previous word, and how many words that are not names come before the next.
  private var previous: UInt64 = 0
  private var previousPair: UInt64 = 0
  private var run = 0
  // The run of a sentence's start and its first word, where that is the previous word; else 0.
  private var opening: UInt64 = 0

  /// Calls `body` for every feature of a text, word by word, shorter runs first.
  @inline(__always)
  static func forEach(
    in buffer: borrowing TokenBuffer, longestRun: Int = Self.longestRun,
    _ body: (Feature) -> Void
  ) {
    var features = Features()
    let lastSentence = buffer.lastSentenceStart > 0 ? buffer.lastSentenceStart : Int.max
    features.forEach(in: buffer, lastSentence: lastSentence, longestRun: longestRun, body)
    features.finish(buffer.end, at: buffer.count, longestRun: longestRun, body)
  }

  /// Calls `body` for every feature that ends in one window of a text; a run that began in the
  /// window before has a `first` below 0.
  ///
  /// - Parameter lastSentence: the first token of the text's last sentence; `Int.max` where it is not
  ///   in this window, or the text is a single sentence.
  @inline(__always)
  mutating func forEach(
    in buffer: borrowing TokenBuffer, lastSentence: Int, longestRun: Int = Self.longestRun,
    _ body: (Feature) -> Void
  ) {
    let (hashes, flags) = (buffer.hashes, buffer.flags)
    for index in 0..<buffer.count {
      let (hash, token) = (hashes[index], flags[index])
      if token.opensSentence { finish(token.boundary, at: index, longestRun: longestRun, body) }
      if token.isName {
        run = 0
        opening = 0
        continue
      }
      body(Feature(key: hash, first: index, last: index, mark: nil))
      open(hash, opensSentence: token.opensSentence, at: index, longestRun: longestRun, body)
      var pair: UInt64 = 0
      if run >= 1, longestRun >= 2 {
        pair = WordHash.join(previous, hash)
        body(Feature(key: pair, first: index - 1, last: index, mark: nil))
        if run >= 2, longestRun >= 3 {
          let triple = WordHash.join(previousPair, hash)
          body(Feature(key: triple, first: index - 2, last: index, mark: nil))
        }
      }
      if token.isAfterBut {
        let key = WordHash.marked(hash, .afterBut)
        body(Feature(key: key, first: index, last: index, mark: .afterBut))
      }
      if index >= lastSentence {
        let key = WordHash.marked(hash, .lastSentence)
        body(Feature(key: key, first: index, last: index, mark: .lastSentence))
      }
      previousPair = pair
      previous = hash
      run += 1
    }
  }

  /// The runs that begin with a sentence's start.
  @inline(__always)
  private mutating func open(
    _ hash: UInt64, opensSentence: Bool, at index: Int, longestRun: Int,
    _ body: (Feature) -> Void
  ) {
    if opening != 0, longestRun >= 3, !opensSentence {
      let key = WordHash.join(opening, hash)
      body(Feature(key: key, first: index - 1, last: index, mark: nil, opensSentence: true))
    }
    opening = opensSentence ? WordHash.join(SentenceBoundary.startKey, hash) : 0
    if opening != 0, longestRun >= 2 {
      body(Feature(key: opening, first: index, last: index, mark: nil, opensSentence: true))
    }
  }

  /// Calls `body` for the features of a sentence's end: its mark, unless that is a full stop, and the
  /// runs that end with it.
  ///
  /// - Parameter next: the token behind the end.
  @inline(__always)
  mutating func finish(
    _ end: SentenceBoundary, at next: Int, longestRun: Int = Self.longestRun,
    _ body: (Feature) -> Void
  ) {
    guard end.rawValue >= SentenceBoundary.stop.rawValue else { return }
    let key = end.endKey
    if end != .stop { body(Feature(key: key, first: next, last: next - 1, mark: nil, end: end)) }
    if run >= 1, longestRun >= 2 {
      let pair = WordHash.join(previous, key)
      body(Feature(key: pair, first: next - 1, last: next - 1, mark: nil, end: end))
    }
    if run >= 2, longestRun >= 3 {
      let triple = WordHash.join(previousPair, key)
      body(Feature(key: triple, first: next - 2, last: next - 1, mark: nil, end: end))
    }
  }
}
