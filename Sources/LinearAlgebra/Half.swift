/// IEEE 754 binary16 by its bits: `Float16` does not exist on every platform.
package enum Half {
  /// The exact number that 16 bits mean.
  @inline(__always)
  package static func float(_ bits: UInt16) -> Float {
    let magnitude = UInt32(bits & 0x7FFF)
    let sign = UInt32(bits & 0x8000) << 16
    // Below the normal numbers: multiples of 2⁻²⁴. Else the exponents differ by 112, and by as
    // much again for infinity and NaN. Free of branches, so that loops are vectorized, and of
    // products with subnormal numbers, which processors are slow at.
    let small = (Float(magnitude) * 0x1p-24).bitPattern
    let large = (magnitude << 13) &+ (112 << 23) &+ (magnitude >= 0x7C00 ? 112 << 23 : 0)
    return Float(bitPattern: (magnitude < 0x0400 ? small : large) | sign)
  }

  /// The numbers of little-endian bytes, two to a number, at any alignment.
  ///
  /// The loop is here because calls from other modules are not inlined.
  package static func decode(
    _ bytes: UnsafeRawBufferPointer, into numbers: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(
      bytes.count == 2 * numbers.count, "\(bytes.count) bytes for \(numbers.count) numbers")
    guard let source = bytes.baseAddress, let target = numbers.baseAddress else { return }
    for index in 0..<numbers.count {
      let bits = (source + index &* 2).loadUnaligned(as: UInt16.self)
      target[index] = float(UInt16(littleEndian: bits))
    }
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
