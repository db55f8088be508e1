/// What a byte of UTF-8 is to the tokenizer.
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
