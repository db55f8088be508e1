internal import Bytes

/// Reads the smallest parts of a score from UTF-8 bytes: blanks, words, numbers, signs.
///
/// Past the end it sees zero bytes, so that looking ahead needs no check.
struct ReviewScoreScanner {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0
  private var end: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    end = bytes.count
    trim()
    dropRemark()
  }

  var isAtEnd: Bool { position >= end }

  @inline(__always)
  func peek(_ offset: Int = 0) -> UInt8 {
    position &+ offset < end ? bytes[position &+ offset] : 0
  }

  mutating func skip(_ count: Int) { position = min(position + count, end) }

  mutating func back(to earlier: Int) { position = earlier }

  /// Drops blanks, quotation marks and brackets around the score.
  private mutating func trim() {
    while let width = ornamentWidth(at: position) { position += width }
    while end > position {
      if ornamentWidth(at: end - 1) == 1 || bytes[end - 1] == ASCII.exclamationMark
        || (bytes[end - 1] == ASCII.period && end - position > 1
          && !isDigit(bytes[end - 2]) && bytes[end - 2] != ASCII.period)
      {
        end -= 1
      } else if end - position >= 2, ornamentWidth(at: end - 2) == 2 {
        end -= 2
      } else if end - position >= 3, ornamentWidth(at: end - 3) == 3 {
        end -= 3
      } else {
        return
      }
    }
  }

  /// Drops a remark in brackets after the score: "9/10 (recommended)".
  ///
  /// Words alone are a remark. Text with figures, stars or signs may be a score, and so may text that
  /// begins with a single letter or with "of".
  private mutating func dropRemark() {
    var start = end
    while start > position {
      start -= 1
      let byte = bytes[start]
      if byte == ASCII.openingParenthesis { break }
      guard isLetter(byte) || isRemarkSign(byte) else { return }
    }
    guard start > position, (1...3).allSatisfy({ start + $0 < end && isLetter(bytes[start + $0]) })
    else { return }
    let whole = (position, end)
    position = start + 1
    let isScale = take(word: "out")
    (position, end) = isScale ? whole : (whole.0, start)
    while end > position, bytes[end - 1] == ASCII.space { end -= 1 }
  }

  /// Passes words before a colon, as in "My rating: 8/10".
  mutating func takeHeading() -> Bool {
    guard isLetter(peek()) else { return false }
    var offset = 1
    // A heading is a few words.
    while offset < 30, isLetter(peek(offset)) || peek(offset) == ASCII.space { offset += 1 }
    guard peek(offset) == ASCII.colon else { return false }
    position += offset + 1
    skipBlanks()
    return true
  }

  private func isRemarkSign(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.comma || byte == ASCII.period
      || byte == ASCII.exclamationMark
  }

  private func ornamentWidth(at index: Int) -> Int? {
    guard index < end else { return nil }
    switch bytes[index] {
    case ASCII.tab...ASCII.carriageReturn, ASCII.space, ASCII.quote, ASCII.apostrophe,
      ASCII.backtick, ASCII.openingParenthesis, ASCII.closingParenthesis, ASCII.openingBracket,
      ASCII.closingBracket:
      return 1
    // U+00A0, the blank that does not break a line.
    case 0xC2: return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : nil
    case 0xE2:
      // ‘ ’ ‚ ‛ “ ” „ ‟
      guard index + 2 < end, bytes[index + 1] == 0x80 else { return nil }
      return (0x98...0x9F).contains(bytes[index + 2]) ? 3 : nil
    default: return nil
    }
  }

  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = position
    while true {
      let byte = peek()
      if ASCII.isBlank(byte) {
        position += 1
      } else if byte == 0xC2, peek(1) == 0xA0 {
        position += 2
      } else {
        return position > start
      }
    }
  }

  /// Passes one byte, if it is next.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard !isAtEnd, peek() == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Passes a word, if it is next, in either case, and no letter follows it.
  mutating func take(word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= end else { return false }
    for offset in 0..<count where peek(offset) | ASCII.smallLetterBit != word.utf8Start[offset] {
      return false
    }
    guard !isLetter(peek(count)) else { return false }
    position += count
    return true
  }

  /// Passes a sign outside ASCII, if it is next.
  mutating func take(sign: StaticString) -> Bool {
    let count = sign.utf8CodeUnitCount
    guard position + count <= end else { return false }
    for offset in 0..<count where peek(offset) != sign.utf8Start[offset] { return false }
    position += count
    return true
  }

  /// Passes "-", "–" or "−".
  mutating func takeMinus() -> Bool {
    if take("-") { return true }
    return peek() == 0xE2 && (take(sign: "–") || take(sign: "−"))
  }

  /// Passes a sign for a part of one, such as "½".
  mutating func takeVulgarFraction() -> Double? {
    switch (peek(), peek(1), peek(2)) {
    case (0xC2, 0xBC, _): position += 2; return 0.25
    case (0xC2, 0xBD, _): position += 2; return 0.5
    case (0xC2, 0xBE, _): position += 2; return 0.75
    case (0xE2, 0x85, 0x93): position += 3; return 1.0 / 3
    case (0xE2, 0x85, 0x94): position += 3; return 2.0 / 3
    default: return nil
    }
  }

  /// Passes a number without a sign: "3", "3.5", "3,5", ".5", "4.".
  mutating func takeNumber() -> Double? {
    var digits = DecimalDigits()
    while isDigit(peek()) {
      guard digits.count < DecimalDigits.limit else { return nil }
      digits.append(peek(), isDecimal: false)
      position += 1
    }
    let hasPoint = peek() == ASCII.period && peek(1) != ASCII.period
    let hasComma = peek() == ASCII.comma && isDigit(peek(1))
    guard hasPoint || hasComma, digits.count > 0 || isDigit(peek(1)) else {
      return digits.count > 0 ? digits.value : nil
    }
    position += 1
    while isDigit(peek()) {
      // Further decimals could not change a rating that anyone sees.
      if digits.count < DecimalDigits.limit { digits.append(peek(), isDecimal: true) }
      position += 1
    }
    return digits.value
  }

  /// Passes a whole number in a word, as in "two stars" or "three out of four".
  mutating func takeNumberWord() -> Double? {
    switch peek() | ASCII.smallLetterBit {
    case UInt8(ascii: "o"): take(word: "one") ? 1 : nil
    case UInt8(ascii: "t"):
      take(word: "two") ? 2 : take(word: "three") ? 3 : take(word: "ten") ? 10 : nil
    case UInt8(ascii: "f"): take(word: "four") ? 4 : take(word: "five") ? 5 : nil
    case UInt8(ascii: "s"): take(word: "six") ? 6 : take(word: "seven") ? 7 : nil
    case UInt8(ascii: "e"): take(word: "eight") ? 8 : nil
    case UInt8(ascii: "n"): take(word: "nine") ? 9 : nil
    case UInt8(ascii: "z"): take(word: "zero") ? 0 : nil
    default: nil
    }
  }

  /// Passes "and a half" after a whole number.
  mutating func takeAndAHalf() -> Bool {
    let start = position
    if skipBlanks(), take(word: "and"), skipBlanks(),
      take(word: "a"), skipBlanks(), take(word: "half")
    {
      return true
    }
    back(to: start)
    return false
  }

  @inline(__always)
  func isDigit(_ byte: UInt8) -> Bool { ASCII.isDigit(byte) }

  @inline(__always)
  func isLetter(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) }
}
