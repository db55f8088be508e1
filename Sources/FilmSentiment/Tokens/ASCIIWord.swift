/// Up to eight bytes of a word in one register, the first byte highest.
///
/// All of it holds for letters, digits and apostrophes: bit 5 is set in each of them but capital
/// letters, bit 6 in letters alone.
enum ASCIIWord {
  /// Loads `length` bytes, 1 to 8, without reading at or behind `end`.
  @inline(__always)
  static func load(
    _ start: UnsafePointer<UInt8>, length: Int, before end: UnsafePointer<UInt8>
  ) -> UInt64 {
    if end - start >= 8 { return load(start) >> UInt64(64 - 8 * length) }
    var bytes: UInt64 = 0
    for offset in 0..<length { bytes = bytes << 8 | UInt64(start[offset]) }
    return bytes
  }

  /// Loads eight bytes.
  @inline(__always)
  static func load(_ start: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).bigEndian
  }

  @inline(__always)
  static func isBeyondASCII(_ bytes: UInt64) -> Bool { bytes & 0x8080_8080_8080_8080 != 0 }

  /// The bytes with capital letters made small.
  @inline(__always)
  static func lowercased(_ bytes: UInt64, length: Int) -> UInt64 {
    bytes | 0x2020_2020_2020_2020 &>> UInt64(64 - 8 * length)
  }

  @inline(__always)
  static func hasSmallLetter(_ bytes: UInt64) -> Bool {
    bytes & bytes << 1 & 0x4040_4040_4040_4040 != 0
  }

  /// Whether the last three bytes are `n't`.
  @inline(__always)
  static func endsInNegation(_ lowercased: UInt64) -> Bool { lowercased & 0xFF_FFFF == 0x6E_2774 }
}
