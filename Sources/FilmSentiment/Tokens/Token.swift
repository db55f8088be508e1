/// One word of a text, hashed, with what its surroundings make of it.
struct Token {
  /// The hash of the word in lower case, marked as negated where it is.
  var hash: UInt64
  /// The word's bytes in the text: `start..<end`.
  var start: UInt32
  var end: UInt32
  var isNegated: Bool
  var isAfterBut: Bool
  /// What lies between the word and the one before.
  var boundary: SentenceBoundary
  /// Whether it is a capital word in the middle of a sentence: a name, which carries no sentiment
  /// and breaks runs of words.
  var isName: Bool

  var opensSentence: Bool { boundary != .none }
  /// The hash of the word without a mark.
  var plainHash: UInt64 { isNegated ? WordHash.marked(hash, .negated) : hash }
}

/// The words of one text, in a buffer that is used for one text after another.
struct TokenBuffer: ~Copyable {
  private(set) var tokens: UnsafeMutablePointer<Token>
  var count = 0
  private var capacity: Int
  /// The first word of the last sentence; 0 where the text is a single sentence.
  var lastSentenceStart = 0
  /// How the text ends: with a full stop, unless it says otherwise.
  var end = SentenceBoundary.none
  /// Where the words may be; kept here since it is working memory of the same kind.
  var runs = WordRuns()

  init(capacity: Int = 256) {
    self.capacity = capacity
    tokens = .allocate(capacity: capacity)
  }

  deinit { tokens.deallocate() }

  mutating func clear() {
    count = 0
    lastSentenceStart = 0
    end = .none
  }

  /// How many words are no names.
  var wordCount: Int {
    var words = 0
    for index in 0..<count where !tokens[index].isName { words += 1 }
    return words
  }

  /// Makes names of further words.
  func markNames(where isName: (Token) -> Bool) {
    for index in 0..<count where !tokens[index].isName && isName(tokens[index]) {
      tokens[index].isName = true
    }
  }

  @inline(__always)
  mutating func append(_ token: Token) {
    reserve(1)
    tokens[count] = token
    count &+= 1
  }

  /// Makes room for more tokens.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(to: count + more) }
  }

  private mutating func grow(to needed: Int) {
    let room = max(needed, capacity * 2)
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: room)
    larger.update(from: tokens, count: count)
    tokens.deallocate()
    tokens = larger
    capacity = room
  }

  subscript(index: Int) -> Token {
    precondition(index < count, "\(index) of \(count) tokens")
    return tokens[index]
  }
}
