import Bytes

/// Text with characters beyond ASCII in it, read byte by byte.
extension Tokenizer {
  /// Reads a run, or what is there of it; returns the end of the last word or character in it.
  @inline(never)
  func readSlowly(
    from start: UnsafePointer<UInt8>, to runEnd: UnsafePointer<UInt8>,
    walk: inout TextWalk, into buffer: inout TokenBuffer
  ) -> UnsafePointer<UInt8> {
    var p = start
    while p < runEnd {
      switch classes[Int(p.pointee)] {
      case ByteClass.word.rawValue:
        let word = scan(from: p, to: walk.end)
        buffer.append(token(word, at: p, walk: &walk))
        p = word.end
      case ByteClass.beyondASCII.rawValue:
        p = readWide(p, walk: &walk, into: &buffer)
      default:
        // An apostrophe that has no letter next to it.
        p += 1
      }
    }
    return p
  }

  /// Handles a character beyond ASCII that does not continue a word.
  private func readWide(
    _ p: UnsafePointer<UInt8>, walk: inout TextWalk, into buffer: inout TokenBuffer
  ) -> UnsafePointer<UInt8> {
    let character = WideCharacter(p, walk.end)
    switch character.kind {
    case .letter:
      let word = scan(from: p, to: walk.end)
      buffer.append(token(word, at: p, walk: &walk))
      return word.end
    case .symbol:
      let bytes = UnsafeBufferPointer(start: p, count: character.length)
      buffer.append(
        token(WordHash.of(bytes), from: p, to: p + character.length, walk: &walk))
    case .grade:
      let hash = GradeWord.hash(p[2])
      walk.gradeCount += 1
      buffer.append(token(hash, from: p, to: p + character.length, walk: &walk))
    case .clauseEnd:
      walk.endClause()
    case .sentenceEnd:
      walk.endSentence(.ellipsis)
    case .apostrophe, .separator:
      break
    }
    return p + character.length
  }

  /// Scans a word that begins with a letter or digit.
  private func scan(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> ScannedWord {
    var hash = WordHash.seed
    var bytes: UInt64 = 0
    var length = 0
    var p = start
    var lastThree: UInt32 = 0
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
    return ScannedWord(
      hash: WordHash.finish(hash, bytes, length: length), end: p, isCapital: firstIsCapital,
      hasSmallLetter: hasSmallLetter, endsInNegation: lastThree & 0xFF_FFFF == Self.negationEnd,
      letterCount: length)
  }

  /// "n't", how "don't" and "isn't" end, as three bytes of one number.
  private static var negationEnd: UInt32 { 0x6E_2774 }

  @inline(__always)
  func startsWord(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    let kind = classes[Int(p.pointee)]
    if kind == ByteClass.word.rawValue { return true }
    return kind == ByteClass.beyondASCII.rawValue && WideCharacter(p, end).kind == .letter
  }
}
