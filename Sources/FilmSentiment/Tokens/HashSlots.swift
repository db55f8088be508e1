/// A few hashes in a table in which each has a slot of its own, so that a look-up is one load and one
/// comparison.
struct HashSlots {
  /// The hash in each slot, 0 where there is none.
  let hashes: [UInt64]
  /// The bits of a hash from here on are its slot.
  let shift: UInt64
  let mask: Int

  /// Finds the smallest table and the first shift by which no two hashes fall into one slot.
  ///
  /// - Precondition: the hashes are different.
  init(_ hashes: [UInt64]) {
    var count = 256
    while true {
      let mask = count - 1
      if let shift = Self.shift(parting: hashes, mask: mask) {
        var slots = [UInt64](repeating: 0, count: count)
        for hash in hashes { slots[Self.index(of: hash, shift: shift, mask: mask)] = hash }
        (self.hashes, self.shift, self.mask) = (slots, shift, mask)
        return
      }
      count *= 2
    }
  }

  @inline(__always)
  func index(of hash: UInt64) -> Int { Self.index(of: hash, shift: shift, mask: mask) }

  @inline(__always)
  private static func index(of hash: UInt64, shift: UInt64, mask: Int) -> Int {
    Int(truncatingIfNeeded: hash &>> shift) & mask
  }

  private static func shift(parting hashes: [UInt64], mask: Int) -> UInt64? {
    (0..<50 as Range<UInt64>).first { shift in
      Set(hashes.map { index(of: $0, shift: shift, mask: mask) }).count == hashes.count
    }
  }
}
