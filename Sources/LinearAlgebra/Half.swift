/// IEEE 754 binary16 by its bits: `Float16` is not there on every platform.
package enum Half {
  /// The number that 16 bits stand for, exactly.
  @inline(__always)
  package static func float(_ bits: UInt16) -> Float {
    let magnitude = UInt32(bits & 0x7FFF)
    let sign = UInt32(bits & 0x8000) << 16
    // The exponents differ by 112; the product is exact, for numbers below the normal ones too.
    let scaled = Float(bitPattern: magnitude << 13) * 0x1p112
    let special: UInt32 = magnitude >= 0x7C00 ? 0x7F80_0000 : 0
    return Float(bitPattern: scaled.bitPattern | special | sign)
  }

  /// The nearest 16-bit number, ties to even; infinity beyond 65,504.
  package static func bits(_ value: Float) -> UInt16 {
    let sign = UInt16(truncatingIfNeeded: value.bitPattern >> 16) & 0x8000
    let magnitude = value.magnitude
    if magnitude.isNaN { return sign | 0x7E00 }
    // The least value that rounds up to 2¹⁶.
    if magnitude >= 65_520 { return sign | 0x7C00 }
    if magnitude < 0x1p-14 {
      // Multiples of 2⁻²⁴; the largest rounds to the least normal number, whose bits follow.
      return sign | UInt16((magnitude * 0x1p24).rounded(.toNearestOrEven))
    }
    let bits = magnitude.bitPattern
    let rounded = bits &+ 0xFFF &+ ((bits >> 13) & 1)
    return sign | UInt16(truncatingIfNeeded: (rounded >> 13) &- (112 << 10))
  }
}
