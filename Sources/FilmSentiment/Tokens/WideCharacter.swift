/// What a character beyond ASCII is to the tokenizer.
struct WideCharacter {
  enum Kind { case letter, symbol, grade, apostrophe, separator, clauseEnd, sentenceEnd }

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
    case 0xEE: kind = GradeWord.isOne(p[1], p[2]) ? .grade : .separator
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
