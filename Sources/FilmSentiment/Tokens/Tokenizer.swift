/// Turns a text into words, in one pass over its UTF-8.
///
/// Words are runs of letters and digits, lower-cased, with inner apostrophes; an emoji is a word of
/// its own; hyphens part words. The four words behind a negator are marked until the clause ends or
/// a "but" comes; words behind "but" are marked to the sentence's end. A capital word in the middle
/// of a sentence is taken for a name and left out of the score (words in full capitals are not).
///
/// - Complexity: O(*n*) in the bytes of the text, without allocation once the buffer has grown.
struct Tokenizer: ~Copyable {
  /// Changes whenever the same text may give other words: lexicons are bound to it.
  static let version = 1

  private let classes: UnsafeMutablePointer<UInt8>
  private let lowercase: UnsafeMutablePointer<UInt8>
  private let negators: UnsafeMutablePointer<UInt64>

  init() {
    classes = .allocate(capacity: 256)
    lowercase = .allocate(capacity: 256)
    negators = .allocate(capacity: 256)
    for byte in 0..<256 {
      classes[byte] = ByteClass.table[byte]
      lowercase[byte] = ByteClass.lowercase[byte]
      negators[byte] = Negators.table[byte]
    }
  }

  deinit {
    classes.deallocate()
    lowercase.deallocate()
    negators.deallocate()
  }

  /// What the words so far mean for the next one.
  private struct State {
    var isSentenceStart = true
    var negatedWords = 0
    var isAfterBut = false
    /// Where the sentence in progress begins, as an index of tokens.
    var sentenceStart = 0

    mutating func endClause() { negatedWords = 0 }

    mutating func endSentence() {
      isSentenceStart = true
      negatedWords = 0
      isAfterBut = false
    }
  }

  /// A word as it was scanned.
  private struct Word {
    var hash: UInt64
    var end: UnsafePointer<UInt8>
    var isCapital: Bool
    /// Whether a small letter is in it: a word in full capitals is emphasis, not a name.
    var hasSmallLetter: Bool
    var endsInNegation: Bool
    var letterCount: Int
  }

  /// Reads a text's words into the buffer, which is emptied first.
  func tokenize(_ text: UnsafeRawBufferPointer, into buffer: inout TokenBuffer) {
    buffer.clear()
    guard let base = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let end = base + min(text.count, Int(UInt32.max))
    var state = State()
    var p = base
    while p < end {
      switch ByteClass(rawValue: classes[Int(p.pointee)]).unsafelyUnwrapped {
      case .word:
        p = word(p, base, end, &state, &buffer)
      case .separator, .apostrophe:
        p += 1
      case .clauseEnd:
        state.endClause()
        p += 1
      case .sentenceEnd:
        p += 1
        if p == end || !startsWord(p, end) { state.endSentence() }
      case .beyondASCII:
        p = wide(p, base, end, &state, &buffer)
      }
    }
    buffer.lastSentenceStart = state.sentenceStart
  }

  @inline(__always)
  private func word(
    _ start: UnsafePointer<UInt8>, _ base: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>,
    _ state: inout State, _ buffer: inout TokenBuffer
  ) -> UnsafePointer<UInt8> {
    let word = scan(start, end)
    let isContrast = word.hash == Negators.contrast
    if isContrast { state.negatedWords = 0 }
    let isName =
      word.isCapital && !state.isSentenceStart && word.hasSmallLetter && word.letterCount > 1
      && !isFirstPerson(start, end)
    append(word.hash, isName: isName, start - base, word.end - base, &state, &buffer)
    if word.endsInNegation || isNegator(word.hash) {
      state.negatedWords = Negators.reach
    } else if isContrast {
      state.isAfterBut = true
    }
    return word.end
  }

  @inline(__always)
  private func append(
    _ hash: UInt64, isName: Bool, _ start: Int, _ end: Int, _ state: inout State,
    _ buffer: inout TokenBuffer
  ) {
    if state.isSentenceStart {
      state.sentenceStart = buffer.count
      state.isSentenceStart = false
    }
    let isNegated = state.negatedWords > 0
    if isNegated { state.negatedWords -= 1 }
    buffer.append(
      Token(
        hash: isNegated ? WordHash.marked(hash, .negated) : hash,
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        isNegated: isNegated, isAfterBut: state.isAfterBut, isName: isName))
  }

  /// Scans a word that begins with a letter or digit.
  @inline(__always)
  private func scan(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Word {
    var hash = WordHash.seed
    var bytes: UInt64 = 0
    var length = 0
    var p = start
    var lastThree: UInt32 = 0
    var capitals = 0
    var hasSmallLetter = false
    var firstIsCapital = false
    @inline(__always)
    func add(_ byte: UInt8) {
      bytes = (bytes << 8) | UInt64(byte)
      lastThree = (lastThree << 8) | UInt32(byte)
      length &+= 1
      if length & 7 == 0 {
        hash = WordHash.mix(hash, bytes)
        bytes = 0
      }
    }
    while p < end {
      let byte = p.pointee
      let kind = classes[Int(byte)]
      if kind == ByteClass.word.rawValue {
        let lower = lowercase[Int(byte)]
        if lower != byte {
          capitals &+= 1
          if length == 0 { firstIsCapital = true }
        } else if byte >= 0x61 {
          hasSmallLetter = true
        }
        add(lower)
        p += 1
      } else if kind == ByteClass.apostrophe.rawValue {
        guard p + 1 < end, startsWord(p + 1, end) else { break }
        add(UInt8(ascii: "'"))
        p += 1
      } else if kind == ByteClass.beyondASCII.rawValue {
        let wide = WideCharacter(p, end)
        if wide.kind == .apostrophe, p + wide.length < end, startsWord(p + wide.length, end) {
          add(UInt8(ascii: "'"))
        } else if wide.kind == .letter {
          if wide.isCapital {
            if length == 0 { firstIsCapital = true }
            capitals &+= 1
            add(p.pointee)
            add(p[1] &+ 0x20)
          } else {
            hasSmallLetter = true
            for offset in 0..<wide.length { add(p[offset]) }
          }
        } else {
          break
        }
        p += wide.length
      } else {
        break
      }
    }
    return Word(
      hash: WordHash.finish(hash, bytes, length: length), end: p, isCapital: firstIsCapital,
      hasSmallLetter: hasSmallLetter, endsInNegation: lastThree & 0xFF_FFFF == 0x6E_2774,
      letterCount: length)
  }

  /// Handles a character beyond ASCII that does not continue a word.
  private func wide(
    _ p: UnsafePointer<UInt8>, _ base: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>,
    _ state: inout State, _ buffer: inout TokenBuffer
  ) -> UnsafePointer<UInt8> {
    let character = WideCharacter(p, end)
    switch character.kind {
    case .letter:
      return word(p, base, end, &state, &buffer)
    case .symbol:
      let bytes = UnsafeBufferPointer(start: p, count: character.length)
      append(
        WordHash.of(bytes), isName: false, p - base, p - base + character.length, &state, &buffer)
    case .clauseEnd:
      state.endClause()
    case .sentenceEnd:
      state.endSentence()
    case .apostrophe, .separator:
      break
    }
    return p + character.length
  }

  @inline(__always)
  private func startsWord(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    let kind = classes[Int(p.pointee)]
    if kind == ByteClass.word.rawValue { return true }
    return kind == ByteClass.beyondASCII.rawValue && WideCharacter(p, end).kind == .letter
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
  private func isNegator(_ hash: UInt64) -> Bool {
    var slot = Int(hash & 255)
    while negators[slot] != 0 {
      if negators[slot] == hash { return true }
      slot = (slot + 1) & 255
    }
    return false
  }
}
