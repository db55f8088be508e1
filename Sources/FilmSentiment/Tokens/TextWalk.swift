/// How far a text has been read, and what the words so far mean for the next one.
///
/// A text is read in windows, so that one of any length takes the same memory: this is all that
/// goes from one window to the next.
struct TextWalk {
  /// The text: `base..<end`.
  let base: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  /// The first byte that has not been read.
  var position: UnsafePointer<UInt8>
  /// Grades read so far, each of them a word.
  var gradeCount = 0
  /// Words read so far.
  var wordCount = 0
  /// The first word of the sentence in progress, as a number of words, and its first byte.
  private(set) var sentenceStart = 0
  private(set) var sentencePosition: UnsafePointer<UInt8>

  private(set) var isSentenceStart = true
  private var boundary = SentenceBoundary.textStart
  var negatedWords = 0
  var isAfterBut = false
  /// The word before, where it may open a phrase that turns others; else 0.
  private(set) var opener: UInt64 = 0
  /// The last word that negates: its hash, how far it reaches, how many words came before it and with it.
  private var negator: UInt64 = 0
  private var reach = 0
  private var negatorCount = -1
  /// How far a negator reaches that is followed at once by a comma: it goes on behind the next one.
  private var interruptedReach = 0
  /// Whether the sentence in progress is a headline.
  var headline: Headline

  /// Starts on a text; `nil` where it has no bytes.
  init?(_ text: UnsafeRawBufferPointer) {
    guard let base = text.baseAddress?.assumingMemoryBound(to: UInt8.self), !text.isEmpty else {
      return nil
    }
    self.base = base
    end = base + min(text.count, Int(UInt32.max))
    position = base
    sentencePosition = base
    headline = Headline(at: base)
  }

  /// The same text from the first word of the sentence in progress on: nothing that went before has
  /// a meaning for what follows.
  var lastSentence: TextWalk {
    var walk = self
    walk.position = sentencePosition
    walk.wordCount = 0
    walk.sentenceStart = 0
    walk.endSentence(.stop)
    return walk
  }

  var isAtEnd: Bool { position == end }

  /// Ends a clause.
  ///
  /// What follows a negator between commas is passed over: "not, by any means, a good film".
  @inline(__always)
  mutating func endClause() {
    opener = 0
    let isInterruption = wordCount == negatorCount
    negatedWords = isInterruption ? 0 : interruptedReach
    interruptedReach = isInterruption ? reach : 0
  }

  /// How the words so far end; a text without words has no end.
  var lastBoundary: SentenceBoundary {
    wordCount == 0 ? .none : isSentenceStart ? boundary : .stop
  }

  @inline(__always)
  mutating func endSentence(_ mark: SentenceBoundary) {
    boundary = isSentenceStart ? boundary.followed(by: mark) : mark
    isSentenceStart = true
    negatedWords = 0
    isAfterBut = false
    opener = 0
    interruptedReach = 0
    negatorCount = -1
  }

  /// Takes in what the last word does to those behind it.
  ///
  /// - Parameter isNegated: whether the word is negated itself.
  mutating func turn(_ effect: TurningWord.Effect, _ hash: UInt64, isNegated: Bool) {
    if effect.contains(.opensPhrase) {
      opener = effect.contains(.isContraction) ? TurningPhrase.contraction : hash
    }
    guard effect.contains(.negates) else { return }
    // Two negations make none, but "no, no, no" is one.
    let cancels = isNegated && effect.contains(.cancels) && hash != negator
    negate(cancels ? 0 : effect.contains(.reachesFar) ? TurningWord.farReach : TurningWord.reach)
    negator = hash
    negatorCount = effect.contains(.resumes) ? wordCount : -1
  }

  /// Takes in what the phrase that the last word ends does to the words behind it.
  ///
  /// - Parameter key: that of the phrase's words.
  mutating func turn(_ phrase: TurningPhrase.Effect, _ key: UInt64, isNegated: Bool) {
    negatorCount = -1
    switch phrase {
    case .negates: negate(isNegated ? 0 : TurningWord.reach)
    case .supposes: negate(TurningWord.reach)
    case .reachesFar:
      negate(TurningWord.farReach)
      negatorCount = wordCount
    case .asserts: negate(0)
    case .goesOn: opener = key
    case .passes: break
    }
  }

  private mutating func negate(_ count: Int) {
    negatedWords = count
    reach = count
  }

  /// Takes the next word; returns whether it is negated, and what lies before it.
  @inline(__always)
  mutating func takeWord(
    at start: UnsafePointer<UInt8>
  ) -> (isNegated: Bool, boundary: SentenceBoundary) {
    var before = SentenceBoundary.none
    if isSentenceStart {
      before = boundary
      sentenceStart = wordCount
      sentencePosition = start
      isSentenceStart = false
    }
    wordCount &+= 1
    opener = 0
    let isNegated = negatedWords > 0
    negatedWords &-= isNegated ? 1 : 0
    return (isNegated, before)
  }
}
