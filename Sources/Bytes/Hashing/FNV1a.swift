/// The hash FNV-1a of 64 bits: one exclusive or and one product for each byte.
///
/// G. Fowler, L. C. Noll, K.-P. Vo, http://www.isthe.com/chongo/tech/comp/fnv/. The same in every
/// run and on every machine, unlike the standard library's `Hasher`, and fast for short texts. It is
/// not safe from someone who looks for two texts with the same hash.
///
///     var hash = FNV1a()
///     hash.combine("mirror".utf8)
///     hash.value
public struct FNV1a: Sendable, Hashable {
  @usableFromInline var bits: UInt64

  /// The hash of all bytes so far.
  @inlinable public var value: UInt64 { bits }

  /// The hash of no bytes, which the authors call the offset basis.
  @inlinable public static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }
  /// The factor of each step: the prime 2⁴⁰ + 2⁸ + 0xB3.
  @inlinable public static var prime: UInt64 { 0x0000_0100_0000_01B3 }

  /// Begins a hash.
  @inlinable @inline(__always)
  public init() { bits = Self.seed }

  /// Adds one byte.
  @inlinable @inline(__always)
  public mutating func combine(_ byte: UInt8) {
    bits = (bits ^ UInt64(byte)) &* Self.prime
  }

  /// Adds bytes in their order.
  @inlinable @inline(__always)
  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  /// The hash of some bytes.
  ///
  /// - Complexity: O(*n*).
  @inlinable @inline(__always)
  public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = FNV1a()
    hash.combine(bytes)
    return hash.value
  }
}
