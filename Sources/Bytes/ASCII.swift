/// Named bytes of ASCII, and the classes of bytes that readers of text need.
///
/// Bytes have names where a literal would need quotes or an escape; for the others use
/// `UInt8(ascii: "a")`.
/// Public, since Swift 6.3 does not inline `package` functions into other modules.
public enum ASCII {
  /// The tab.
  @inlinable public static var tab: UInt8 { 0x09 }
  /// The line feed, `\n`.
  @inlinable public static var lineFeed: UInt8 { 0x0A }
  /// The carriage return, `\r`.
  @inlinable public static var carriageReturn: UInt8 { 0x0D }
  /// The space.
  @inlinable public static var space: UInt8 { 0x20 }
  /// The sign `!`.
  @inlinable public static var exclamationMark: UInt8 { 0x21 }
  /// The sign `"`.
  @inlinable public static var quote: UInt8 { 0x22 }
  /// The sign `#`.
  @inlinable public static var hash: UInt8 { 0x23 }
  /// The sign `'`.
  @inlinable public static var apostrophe: UInt8 { 0x27 }
  /// The sign `(`.
  @inlinable public static var openingParenthesis: UInt8 { 0x28 }
  /// The sign `)`.
  @inlinable public static var closingParenthesis: UInt8 { 0x29 }
  /// The sign `+`.
  @inlinable public static var plus: UInt8 { 0x2B }
  /// The sign `,`.
  @inlinable public static var comma: UInt8 { 0x2C }
  /// The sign `-`.
  @inlinable public static var minus: UInt8 { 0x2D }
  /// The sign `.`.
  @inlinable public static var period: UInt8 { 0x2E }
  /// The sign `0`.
  @inlinable public static var zero: UInt8 { 0x30 }
  /// The sign `:`.
  @inlinable public static var colon: UInt8 { 0x3A }
  /// The sign `[`.
  @inlinable public static var openingBracket: UInt8 { 0x5B }
  /// The backslash.
  @inlinable public static var backslash: UInt8 { 0x5C }
  /// The sign `]`.
  @inlinable public static var closingBracket: UInt8 { 0x5D }
  /// The backtick.
  @inlinable public static var backtick: UInt8 { 0x60 }
  /// The sign `|`.
  @inlinable public static var bar: UInt8 { 0x7C }

  /// The bit by which a small letter differs from its capital.
  @inlinable public static var smallLetterBit: UInt8 { 0x20 }

  /// The first byte beyond ASCII: every byte of a letter that UTF-8 writes with several is at least
  /// this.
  @inlinable public static var limit: UInt8 { 0x80 }

  /// Whether a byte is `0` to `9`.
  @inlinable @inline(__always)
  public static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }

  /// Whether a byte is a letter of either case.
  @inlinable @inline(__always)
  public static func isLetter(_ byte: UInt8) -> Bool {
    (byte | smallLetterBit) &- UInt8(ascii: "a") < 26
  }

  /// Whether a byte is a capital.
  @inlinable @inline(__always)
  public static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  /// Whether a byte is a blank: the space, the tab and what ends a line or a page.
  @inlinable @inline(__always)
  public static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte &- tab < 5 }

  /// A capital as its small letter; every other byte as it is.
  @inlinable @inline(__always)
  public static func lowercased(_ byte: UInt8) -> UInt8 {
    isCapital(byte) ? byte | smallLetterBit : byte
  }
}
