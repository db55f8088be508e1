internal import CTextMasks

/// What a word is in its text, in one byte, so that those of eight words are read at once.
struct TokenFlags: Hashable {
  var rawValue: UInt8

  private static var nameBit: UInt8 { UInt8(FILMLAB_TOKEN_IS_NAME) }
  private static var negatedBit: UInt8 { UInt8(FILMLAB_TOKEN_IS_NEGATED) }
  private static var afterButBit: UInt8 { UInt8(FILMLAB_TOKEN_IS_AFTER_BUT) }
  static var boundaryShift: UInt8 { UInt8(FILMLAB_TOKEN_BOUNDARY_SHIFT) }

  /// A word that takes part in no run.
  static let name = TokenFlags(rawValue: nameBit)

  @inline(__always)
  init(rawValue: UInt8) { self.rawValue = rawValue }

  @inline(__always)
  init(isName: Bool, isNegated: Bool, isAfterBut: Bool, boundary: SentenceBoundary) {
    rawValue =
      (isName ? Self.nameBit : 0) | (isNegated ? Self.negatedBit : 0)
      | (isAfterBut ? Self.afterButBit : 0)
      | boundary.rawValue &<< Self.boundaryShift
  }

  var isName: Bool {
    get { rawValue & Self.nameBit != 0 }
    set { set(Self.nameBit, newValue) }
  }
  var isNegated: Bool {
    get { rawValue & Self.negatedBit != 0 }
    set { set(Self.negatedBit, newValue) }
  }
  var isAfterBut: Bool {
    get { rawValue & Self.afterButBit != 0 }
    set { set(Self.afterButBit, newValue) }
  }
  /// The boundary between the word and the one before.
  var boundary: SentenceBoundary {
    SentenceBoundary(rawValue: rawValue &>> Self.boundaryShift) ?? .none
  }
  var opensSentence: Bool { rawValue &>> Self.boundaryShift != 0 }

  @inline(__always)
  private mutating func set(_ bit: UInt8, _ isSet: Bool) {
    rawValue = isSet ? rawValue | bit : rawValue & ~bit
  }

  /// The flags of eight words inside a sentence by their traits, one in each byte.
  @inline(__always)
  static func names(_ traits: UInt64) -> UInt64 { traits &>> 1 & 0x0101_0101_0101_0101 }
}
