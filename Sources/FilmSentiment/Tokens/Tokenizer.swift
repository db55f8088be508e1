internal import CTextMasks

/// Turns a text into words, in one pass over its UTF-8.
///
/// Words are runs of letters and digits, lower-cased, with inner apostrophes; an emoji is a word of
/// its own; hyphens part words. The four words behind a negator are marked until the clause ends or
/// a "but" comes; words behind "but" are marked to the sentence's end. A capital word in the middle
/// of a sentence is read as a name and left out of the score (words in full capitals are not).
///
/// Runs of ASCII, nearly all of a text, are hashed eight words at a time where the processor can
/// (`Tokenizer+Lanes.swift`), else eight bytes at a time; runs with other characters in them are read
/// byte by byte (`Tokenizer+Wide.swift`), to the same rules.
///
/// - Complexity: O(*n*) in the bytes of the text, without allocation once the buffer has grown.
struct Tokenizer: ~Copyable {
  /// Changes whenever the same text may give other words: lexicons are bound to it.
  static let version = 3
  /// How many bytes are read at a time.
  static let windowSize = 1 << 14

  let classes: UnsafeMutablePointer<UInt8>
  let lowercase: UnsafeMutablePointer<UInt8>
  private let turningHashes: UnsafeMutablePointer<UInt64>
  /// The words that turn others.
  let turns: filmlab_turns
  private let turningWords = TurningWord.table
  private let turningPhrases = TurningPhrase.table
  private let usesLanes: Bool

  /// - Parameter usesLanes: whether words are hashed eight at a time; the results are the same.
  init(usesLanes: Bool = EightLanes.areThere) {
    self.usesLanes = usesLanes
    classes = .allocate(capacity: 256)
    lowercase = .allocate(capacity: 256)
    for byte in 0..<256 {
      classes[byte] = ByteClass.table[byte]
      lowercase[byte] = ByteClass.lowercase[byte]
    }
    let slots = turningWords.slots
    turningHashes = .allocate(capacity: slots.hashes.count)
    turningHashes.initialize(from: slots.hashes, count: slots.hashes.count)
    turns = filmlab_turns(
      words: turningHashes, shift: slots.shift, mask: UInt64(slots.mask),
      contrast: TurningWord.contrast)
  }

  deinit {
    classes.deallocate()
    lowercase.deallocate()
    turningHashes.deallocate()
  }

  /// Reads a text's words into the buffer, which is emptied first.
  func tokenize(_ text: UnsafeRawBufferPointer, into buffer: inout TokenBuffer) {
    buffer.clear()
    guard var walk = TextWalk(text) else { return }
    while !walk.isAtEnd { read(&walk, into: &buffer) }
    buffer.lastSentenceStart = walk.sentenceStart
    buffer.gradeCount = walk.gradeCount
    buffer.end = walk.lastBoundary
  }

  /// Reads on for one window, behind the words that the buffer has.
  func read(
    _ walk: inout TextWalk, into buffer: inout TokenBuffer, windowSize: Int = Self.windowSize
  ) {
    let window = walk.position
    let length = min(windowSize, walk.end - window)
    let isLast = window + length == walk.end
    buffer.runs.find(in: window, length: length)
    let bounds = buffer.runs.bounds
    var count = buffer.runs.count
    var windowEnd = window + length
    // A run at the window's end may go on behind it, perhaps by an apostrophe: it is read with the
    // next window, unless nothing else is in this one.
    if !isLast, count > 0, Int(bounds[2 * count - 1]) >= length - 1 {
      if bounds[2 * count - 2] == 0 {
        let first = buffer.count
        walk.position = readSlowly(
          from: window, to: window + Int(bounds[1]), walk: &walk, into: &buffer)
        unmarkHeadlines(from: first, walk: &walk, in: buffer)
        return
      }
      windowEnd = window + Int(bounds[2 * count - 2])
      count -= 1
    }
    buffer.reserve(count)
    let first = buffer.count
    let p = readRuns(count, walk: &walk, into: &buffer)
    unmarkHeadlines(from: first, walk: &walk, in: buffer)
    readGap(from: p, to: windowEnd, walk: &walk)
    walk.position = windowEnd
  }

  @inline(__always)
  private func unmarkHeadlines(
    from first: Int, walk: inout TextWalk, in buffer: borrowing TokenBuffer
  ) {
    var headline = walk.headline
    buffer.unmarkHeadlines(from: first, &headline, walk: walk)
    walk.headline = headline
  }

  /// Reads the first runs of a window and what is between them; returns where the last ends.
  private func readRuns(
    _ count: Int, walk: inout TextWalk, into buffer: inout TokenBuffer
  ) -> UnsafePointer<UInt8> {
    let window = walk.position
    var p = window
    var run = 0
    while run < count {
      if usesLanes {
        let read = readLanes(run..<count, in: window, after: p, walk: &walk, into: &buffer)
        run += read
        if read > 0 { p = window + Int(buffer.runs.bounds[2 * run - 1]) }
        if run == count { break }
      }
      p = readRun(run, in: window, after: p, walk: &walk, into: &buffer)
      run += 1
    }
    return p
  }

  /// Reads one run and what precedes it; returns where it ends.
  @inline(__always)
  private func readRun(
    _ run: Int, in window: UnsafePointer<UInt8>, after gap: UnsafePointer<UInt8>,
    walk: inout TextWalk, into buffer: inout TokenBuffer
  ) -> UnsafePointer<UInt8> {
    let start = window + Int(buffer.runs.bounds[2 * run])
    let end = window + Int(buffer.runs.bounds[2 * run + 1])
    readGap(from: gap, to: start, walk: &walk)
    guard let word = scanASCII(from: start, to: end, textEnd: walk.end) else {
      return readSlowly(from: start, to: end, walk: &walk, into: &buffer)
    }
    buffer.append(token(word, at: start, walk: &walk))
    return end
  }

  /// Reads what is between two runs: mostly blanks; a single one has no effect.
  @inline(__always)
  func readGap(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, walk: inout TextWalk
  ) {
    if end - start == 1, start.pointee == 0x20 { return }
    var p = start
    while p < end {
      let kind = classes[Int(p.pointee)]
      p += 1
      if kind == ByteClass.clauseEnd.rawValue {
        walk.endClause()
      } else if kind == ByteClass.sentenceEnd.rawValue, p == walk.end || !startsWord(p, walk.end) {
        let isRepeated = p - walk.base >= 2 && p[-2] == UInt8(ascii: ".")
        walk.endSentence(.of(p[-1], isRepeated: isRepeated))
      }
    }
  }

  /// Scans a whole run as one word; `nil` where there are characters beyond ASCII in it.
  @inline(__always)
  private func scanASCII(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>,
    textEnd: UnsafePointer<UInt8>
  ) -> ScannedWord? {
    let length = end - start
    guard length < 8 else { return scanLongASCII(from: start, to: end, textEnd: textEnd) }
    let bytes = ASCIIWord.load(start, length: length, before: textEnd)
    if ASCIIWord.isBeyondASCII(bytes) { return nil }
    let small = ASCIIWord.lowercased(bytes, length: length)
    return ScannedWord(
      hash: WordHash.finish(WordHash.seed, small, length: length), end: end,
      isCapital: start.pointee & 0x20 == 0, hasSmallLetter: ASCIIWord.hasSmallLetter(bytes),
      endsInNegation: ASCIIWord.endsInNegation(small), letterCount: length)
  }

  /// Scans a run of eight bytes or more.
  @inline(__always)
  private func scanLongASCII(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>,
    textEnd: UnsafePointer<UInt8>
  ) -> ScannedWord? {
    var hash = WordHash.seed
    var (all, hasSmallLetter) = (UInt64(0), false)
    var p = start
    while end - p >= 8 {
      let bytes = ASCIIWord.load(p)
      all |= bytes
      hasSmallLetter = hasSmallLetter || ASCIIWord.hasSmallLetter(bytes)
      hash = WordHash.mix(hash, ASCIIWord.lowercased(bytes, length: 8))
      p += 8
    }
    var rest: UInt64 = 0
    if p < end {
      let bytes = ASCIIWord.load(p, length: end - p, before: textEnd)
      all |= bytes
      hasSmallLetter = hasSmallLetter || ASCIIWord.hasSmallLetter(bytes)
      rest = ASCIIWord.lowercased(bytes, length: end - p)
    }
    if ASCIIWord.isBeyondASCII(all) { return nil }
    let lastEight = ASCIIWord.lowercased(ASCIIWord.load(end - 8), length: 8)
    return ScannedWord(
      hash: WordHash.finish(hash, rest, length: end - start), end: end,
      isCapital: start.pointee & 0x20 == 0, hasSmallLetter: hasSmallLetter,
      endsInNegation: ASCIIWord.endsInNegation(lastEight), letterCount: end - start)
  }

  /// Takes a word in.
  @inline(__always)
  func token(
    _ word: ScannedWord, at start: UnsafePointer<UInt8>, walk: inout TextWalk
  ) -> Token {
    let mayBeName =
      word.isCapital && word.hasSmallLetter && word.letterCount > 1
      && !isFirstPerson(start, walk.end)
    return token(
      word.hash, from: start, to: word.end, mayBeName: mayBeName,
      isTurning: word.endsInNegation || isTurning(word.hash),
      isContrast: word.hash == turns.contrast, walk: &walk)
  }

  /// Takes a word in: what the words before make of it, and what it makes of those behind.
  @inline(__always)
  func token(
    _ hash: UInt64, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>,
    mayBeName: Bool = false, isTurning: Bool = false, isContrast: Bool = false,
    walk: inout TextWalk
  ) -> Token {
    let key = WordHash.join(walk.opener, hash)
    let phrase = walk.opener == 0 ? nil : turningPhrases[key]
    let turnsAway = isContrast && phrase == nil
    if turnsAway { walk.negatedWords = 0 }
    let isName = mayBeName && !walk.isSentenceStart
    let (isNegated, boundary) = walk.takeWord(at: start)
    let token = Token(
      hash: isNegated ? WordHash.marked(hash, .negated) : hash,
      span: TokenSpan(
        start: UInt32(truncatingIfNeeded: start - walk.base),
        end: UInt32(truncatingIfNeeded: end - walk.base)),
      flags: TokenFlags(
        isName: isName, isNegated: isNegated, isAfterBut: walk.isAfterBut, boundary: boundary))
    if isTurning || phrase != nil {
      let phrase = phrase.map { (effect: $0, key: key) }
      turn(hash, isTurning: isTurning, phrase: phrase, isNegated: isNegated, walk: &walk)
    }
    if turnsAway { walk.isAfterBut = true }
    return token
  }

  /// What a word, or the phrase that it ends, does to the words behind it.
  @inline(never)
  private func turn(
    _ hash: UInt64, isTurning: Bool, phrase: (effect: TurningPhrase.Effect, key: UInt64)?,
    isNegated: Bool, walk: inout TextWalk
  ) {
    if isTurning {
      // A word that is in no table is one in "n't".
      let effect = turningWords[hash] ?? .contraction
      walk.turn(effect, hash, isNegated: isNegated)
    }
    // The phrase last: there is no doubt in "no doubt".
    if let phrase { walk.turn(phrase.effect, phrase.key, isNegated: isNegated) }
  }

  /// "I", "I'm", "I'd": capital in the middle of a sentence without being a name.
  @inline(__always)
  private func isFirstPerson(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> Bool {
    guard start.pointee == UInt8(ascii: "I") else { return false }
    return start + 1 == end || !startsWord(start + 1, end)
  }

  @inline(__always)
  private func isTurning(_ hash: UInt64) -> Bool {
    turningHashes[Int(truncatingIfNeeded: (hash &>> turns.shift) & turns.mask)] == hash
  }
}
