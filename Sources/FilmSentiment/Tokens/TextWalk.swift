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
  /// Words read so far.
  var wordCount = 0
  /// The first word of the sentence in progress, as a number of words, and its first byte.
  private(set) var sentenceStart = 0
  private(set) var sentencePosition: UnsafePointer<UInt8>

  private(set) var isSentenceStart = true
  private var boundary = SentenceBoundary.textStart
  var negatedWords = 0
  var isAfterBut = false

  /// Starts on a text; `nil` where it has no bytes.
  init?(_ text: UnsafeRawBufferPointer) {
    guard let base = text.baseAddress?.assumingMemoryBound(to: UInt8.self), !text.isEmpty else {
      return nil
    }
    self.base = base
    end = base + min(text.count, Int(UInt32.max))
    position = base
    sentencePosition = base
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

  @inline(__always)
  mutating func endClause() { negatedWords = 0 }

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
    let isNegated = negatedWords > 0
    negatedWords &-= isNegated ? 1 : 0
    return (isNegated, before)
  }
}
