/// What a byte of UTF-8 is to the tokeniser.
enum ByteClass: UInt8 {
  /// Blanks, quotes, hyphens: they end a word and nothing else.
  case separator
  /// ASCII letters and digits.
  case word
  /// `'`: part of a word between two letters or digits.
  case apostrophe
  /// `,` `;` `:` and brackets: they end the reach of a negation.
  case clauseEnd
  /// `.` `!` `?`: they end a sentence where no letter or digit follows.
  case sentenceEnd
  /// A byte of a character beyond ASCII.
  case beyondASCII

  /// The class of each byte.
  static let table: [UInt8] = (0...255).map { (byte: Int) in classify(UInt8(byte)).rawValue }

  /// Each ASCII letter in lower case; other bytes as they are.
  static let lowercase: [UInt8] = (0...255).map { (byte: Int) in
    (65...90).contains(byte) ? UInt8(byte + 32) : UInt8(byte)
  }

  private static func classify(_ byte: UInt8) -> ByteClass {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
    case UInt8(ascii: "'"): .apostrophe
    case 0x80...: .beyondASCII
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .sentenceEnd
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
      .clauseEnd
    default: .separator
    }
  }
}

/// What a character beyond ASCII is to the tokeniser.
struct WideCharacter {
  enum Kind { case letter, symbol, apostrophe, separator, clauseEnd, sentenceEnd }

  var kind: Kind
  /// Bytes that it takes, at least one.
  var length: Int
  /// Whether it is a capital letter; known for Latin letters with accents.
  var isCapital = false

  /// Reads the character at `p`; faulty UTF-8 counts as a separator.
  init(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    let lead = p.pointee
    let wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var available = 1
    while available < wanted, p + available < end, p[available] & 0xC0 == 0x80 { available += 1 }
    length = available
    kind = .separator
    guard available == wanted, Self.mayBegin(lead, p[1]) else { return }
    switch lead {
    case 0xC2: kind = p[1] == 0xAA || p[1] == 0xB5 || p[1] == 0xBA ? .letter : .separator
    case 0xC3:
      kind = p[1] == 0x97 || p[1] == 0xB7 ? .separator : .letter
      isCapital = p[1] <= 0x9E && p[1] != 0x97
    case 0xE2: kind = Self.punctuation(p[1], p[2])
    case 0xE3 where p[1] == 0x80: kind = .separator
    case 0xEF where p[1] >= 0xB8: kind = .separator
    case 0xF0 where p[1] == 0x9F: kind = .symbol
    default: kind = .letter
    }
  }

  /// Whether a character may begin so: in no overlong form, no surrogate, not beyond U+10FFFF.
  private static func mayBegin(_ lead: UInt8, _ second: UInt8) -> Bool {
    switch lead {
    case 0xE0: second >= 0xA0
    case 0xED: second <= 0x9F
    case 0xF0: second >= 0x90
    case 0xF4: second <= 0x8F
    default: lead >= 0xC2 && lead < 0xF5
    }
  }

  /// General punctuation, arrows, symbols and dingbats: U+2000 to U+2FFF.
  private static func punctuation(_ second: UInt8, _ third: UInt8) -> Kind {
    switch (second, third) {
    case (0x80, 0x98), (0x80, 0x99): .apostrophe
    case (0x80, 0x93), (0x80, 0x94), (0x80, 0x95): .clauseEnd
    case (0x80, 0xA6): .sentenceEnd
    case (0x98...0x9E, _), (0xAC...0xAD, _): .symbol
    default: .separator
    }
  }
}
