/// The words of one text, or of one window of it, in a buffer that is used for one after another.
///
/// Hashes, spans and flags lie in arrays of their own, each as the loops over them want it. Before the
/// first word lie the two that came before it in the text, or names where none did; behind the last
/// is room that eight words may be read from.
struct TokenBuffer: ~Copyable {
  private(set) var hashes: UnsafeMutablePointer<UInt64>
  private(set) var spans: UnsafeMutablePointer<TokenSpan>
  private(set) var flags: UnsafeMutablePointer<TokenFlags>
  /// The words that open a sentence, as indices.
  private(set) var openings: UnsafeMutablePointer<UInt32>
  var openingCount = 0
  var count = 0
  private var capacity: Int
  /// The first word of the last sentence; 0 where the text is a single sentence.
  var lastSentenceStart = 0
  /// How many of the text's words are grades.
  var gradeCount = 0
  /// How the text ends: with a full stop, unless it says otherwise.
  var end = SentenceBoundary.none
  /// Where the words may be, and what each is by itself; kept here since it is working memory of the
  /// same kind.
  var runs = WordRuns()

  /// How many words before the first are kept.
  static let wordsBefore = 2
  private static let roomBehind = 8

  init(capacity: Int = 256) {
    self.capacity = capacity
    hashes = Self.array(capacity, 0)
    spans = Self.array(capacity, TokenSpan(start: 0, end: 0))
    flags = Self.array(capacity, .name)
    openings = Self.array(capacity, 0)
  }

  deinit {
    Self.free(hashes)
    Self.free(spans)
    Self.free(flags)
    Self.free(openings)
  }

  private static func array<Element>(
    _ capacity: Int, _ fill: Element
  ) -> UnsafeMutablePointer<Element> {
    let count = wordsBefore + capacity + roomBehind
    let elements = UnsafeMutablePointer<Element>.allocate(capacity: count)
    elements.initialize(repeating: fill, count: count)
    return elements + wordsBefore
  }

  private static func free<Element>(_ elements: UnsafeMutablePointer<Element>) {
    (elements - wordsBefore).deallocate()
  }

  /// Empties the buffer for another text.
  @inline(__always)
  mutating func clear() {
    flags[-1] = .name
    flags[-2] = .name
    empty()
  }

  /// Empties the buffer for the next window of the same text, whose words follow the present ones.
  mutating func advance() {
    for index in [-2, -1] where count > 0 {
      hashes[index] = hashes[count + index]
      flags[index] = flags[count + index]
    }
    empty()
  }

  @inline(__always)
  private mutating func empty() {
    count = 0
    openingCount = 0
    lastSentenceStart = 0
    gradeCount = 0
    end = .none
  }

  /// How many words are not names.
  var wordCount: Int {
    var words = 0
    for index in 0..<count { words &+= flags[index].isName ? 0 : 1 }
    return words
  }

  /// Marks further words as names.
  func markNames(where isName: (Token) -> Bool) {
    for index in 0..<count where !flags[index].isName && isName(self[index]) {
      flags[index].isName = true
    }
  }

  @inline(__always)
  mutating func append(_ token: Token) {
    reserve(1)
    hashes[count] = token.hash
    spans[count] = token.span
    flags[count] = token.flags
    if token.opensSentence {
      openings[openingCount] = UInt32(truncatingIfNeeded: count)
      openingCount &+= 1
    }
    count &+= 1
  }

  /// Adds words for which there is room, whose hashes are there already: each by itself, inside a
  /// sentence.
  ///
  /// - Parameter offset: the window's first byte in the text.
  @inline(__always)
  mutating func append(_ words: LaneWords, at offset: Int) {
    let offset = UInt32(truncatingIfNeeded: offset)
    for word in 0..<words.count {
      spans[count &+ word] = TokenSpan(
        start: words.bounds[2 * word] &+ offset, end: words.bounds[2 * word + 1] &+ offset)
    }
    let flags = UnsafeMutableRawPointer(self.flags + count)
    for group in stride(from: 0, to: words.count, by: 8) {
      flags.storeBytes(
        of: TokenFlags.names(words.traits(from: group)), toByteOffset: group, as: UInt64.self)
    }
    count &+= words.count
  }

  /// Replaces a word that opens no sentence and is behind all words that do.
  @inline(__always)
  mutating func replace(_ index: Int, by token: Token) {
    hashes[index] = token.hash
    flags[index] = token.flags
    openings[openingCount] = UInt32(truncatingIfNeeded: index)
    openingCount &+= token.opensSentence ? 1 : 0
  }

  /// Applies what the words before mean to words that turn no others and follow a single blank.
  @inline(__always)
  mutating func settle(_ words: Range<Int>, walk: inout TextWalk) {
    let negated = min(walk.negatedWords, words.count)
    for index in words.lowerBound..<words.lowerBound &+ negated {
      hashes[index] = WordHash.marked(hashes[index], .negated)
      flags[index].isNegated = true
    }
    if walk.isAfterBut {
      for index in words { flags[index].isAfterBut = true }
    }
    walk.negatedWords &-= negated
    walk.wordCount &+= words.count
  }

  /// Makes room for more tokens.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(to: count + more) }
  }

  private mutating func grow(to needed: Int) {
    let room = max(needed, capacity * 2)
    func moved<Element>(
      _ elements: UnsafeMutablePointer<Element>, _ fill: Element
    ) -> UnsafeMutablePointer<Element> {
      let larger = Self.array(room, fill)
      let kept = Self.wordsBefore + capacity
      (larger - Self.wordsBefore).update(
        from: elements - Self.wordsBefore, count: kept)
      Self.free(elements)
      return larger
    }
    hashes = moved(hashes, 0)
    spans = moved(spans, TokenSpan(start: 0, end: 0))
    flags = moved(flags, .name)
    openings = moved(openings, 0)
    capacity = room
  }

  subscript(index: Int) -> Token {
    precondition(index < count, "\(index) of \(count) tokens")
    return Token(hash: hashes[index], span: spans[index], flags: flags[index])
  }
}
