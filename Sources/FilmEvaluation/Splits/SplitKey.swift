import Bytes
import LinearAlgebra

/// A key by which data is split: a film's or a user's, as text or as a number.
///
/// Unlike the standard library's `Hashable`, the hash is the same in every run and on every
/// machine, so that a split is.
public protocol SplitKey {
  /// 64 bits that depend on nothing but the key and the seed.
  func stableHash(seed: UInt64) -> UInt64
}

extension String: SplitKey {
  /// FNV-1a over the UTF-8 bytes, mixed with the seed.
  ///
  /// - Complexity: O(bytes).
  public func stableHash(seed: UInt64) -> UInt64 {
    Int(truncatingIfNeeded: FNV1a.hash(utf8)).stableHash(seed: seed)
  }
}

extension Int: SplitKey {
  /// The number, mixed with the seed; not the hash of its digits as text.
  public func stableHash(seed: UInt64) -> UInt64 {
    var generator = SeededGenerator(seed: seed, replicate: self)
    return generator.next()
  }
}
