/// The entries that a text has matched so far, a bit each: an entry counts once a text, however
/// often it occurs.
struct EntrySet: ~Copyable {
  /// All 0 while the set is empty.
  let bits: UnsafeMutablePointer<UInt64>
  private let wordCount: Int
  /// The slots that are set, as long as they are few enough to be cleared one by one.
  private let slots: UnsafeMutablePointer<UInt32>
  private static let listedCount = 1 << 12
  /// How many entries there are.
  private(set) var count = 0

  /// Makes an empty set of slots below `slotCount`.
  ///
  /// - Precondition: `slotCount` below 2^32.
  init(slotCount: Int) {
    wordCount = (slotCount + 63) / 64
    bits = .allocate(capacity: wordCount)
    bits.initialize(repeating: 0, count: wordCount)
    slots = .allocate(capacity: Self.listedCount + 1)
  }

  deinit {
    bits.deallocate()
    slots.deallocate()
  }

  /// Adds entries by a function that returns 1 for a new one, else 0.
  @inline(__always)
  mutating func insertAll(_ body: (_ insert: (_ slot: Int) -> Int) -> Void) {
    // In local variables, which stay in registers.
    let (bits, slots) = (bits, slots)
    var count = count
    body { slot in
      let word = slot &>> 6
      let content = bits[word]
      let isNew = Int(truncatingIfNeeded: ~(content &>> UInt64(slot & 63)) & 1)
      bits[word] = content | 1 &<< UInt64(slot & 63)
      slots[min(count, Self.listedCount)] = UInt32(truncatingIfNeeded: slot)
      count &+= isNew
      return isNew
    }
    self.count = count
  }

  /// Empties the set.
  ///
  /// - Complexity: O(*k*) in the entries of the set.
  @inline(__always)
  mutating func clear() {
    if count <= Self.listedCount {
      for index in 0..<count { bits[Int(slots[index] &>> 6)] = 0 }
    } else {
      bits.update(repeating: 0, count: wordCount)
    }
    count = 0
  }
}
