/// The bytes of ASCII by their names, and the classes that readers of text ask for.
///
/// Names where a literal would need quotes or an escape; `UInt8(ascii: "a")` serves for the rest.
package enum ASCII {
  @inlinable package static var tab: UInt8 { 0x09 }
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  @inlinable package static var space: UInt8 { 0x20 }
  @inlinable package static var exclamationMark: UInt8 { 0x21 }
  @inlinable package static var quote: UInt8 { 0x22 }
  @inlinable package static var hash: UInt8 { 0x23 }
  @inlinable package static var apostrophe: UInt8 { 0x27 }
  @inlinable package static var openingParenthesis: UInt8 { 0x28 }
  @inlinable package static var closingParenthesis: UInt8 { 0x29 }
  @inlinable package static var plus: UInt8 { 0x2B }
  @inlinable package static var comma: UInt8 { 0x2C }
  @inlinable package static var minus: UInt8 { 0x2D }
  @inlinable package static var period: UInt8 { 0x2E }
  @inlinable package static var zero: UInt8 { 0x30 }
  @inlinable package static var colon: UInt8 { 0x3A }
  @inlinable package static var openingBracket: UInt8 { 0x5B }
  @inlinable package static var backslash: UInt8 { 0x5C }
  @inlinable package static var closingBracket: UInt8 { 0x5D }
  @inlinable package static var backtick: UInt8 { 0x60 }
  @inlinable package static var bar: UInt8 { 0x7C }

  /// The bit by which a small letter differs from its capital.
  @inlinable package static var smallLetterBit: UInt8 { 0x20 }

  /// The first byte beyond ASCII: every byte of a letter that UTF-8 writes with several is one.
  @inlinable package static var limit: UInt8 { 0x80 }

  /// Whether a byte is `0` to `9`.
  @inlinable @inline(__always)
  package static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }

  /// Whether a byte is a letter of either case.
  @inlinable @inline(__always)
  package static func isLetter(_ byte: UInt8) -> Bool {
    (byte | smallLetterBit) &- UInt8(ascii: "a") < 26
  }

  /// Whether a byte is a capital.
  @inlinable @inline(__always)
  package static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  /// Whether a byte is a blank: the space, the tab and what ends a line or a page.
  @inlinable @inline(__always)
  package static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte &- tab < 5 }

  /// A capital as its small letter; every other byte as it is.
  @inlinable @inline(__always)
  package static func lowercased(_ byte: UInt8) -> UInt8 {
    isCapital(byte) ? byte | smallLetterBit : byte
  }
}
