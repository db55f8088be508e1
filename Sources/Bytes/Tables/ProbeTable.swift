/// Finds numbers by hash: a dictionary from bytes to numbers in which the caller keeps the bytes, so
/// that a look-up makes no String.
///
/// Numbers count from 0 in the order of insertion. Open addressing with linear probing; at most half
/// of the slots are in use, so that a look-up needs 1.5 probes on average for what is there and 2.5
/// for what is not (D. E. Knuth, "The Art of Computer Programming", volume 3, section 6.4). The slot
/// depends on a number that each process draws: who chooses the bytes cannot choose the slots, and so
/// cannot fill a row of them (S. A. Crosby and D. S. Wallach, "Denial of service via algorithmic complexity
/// attacks", USENIX Security 2003). Only the slots depend on it, no number does.
///
/// Public, since Swift 6.3 does not inline `package` functions into other modules.
///
///     var table = ProbeTable()
///     let number = table.find(hash) { words[$0] == word } ?? table.append(hash)
public struct ProbeTable: Sendable, Hashable {
  /// The hash of each number.
  @usableFromInline var hashes: [UInt64] = []
  /// One more than the number in each slot, 0 in a free one; their count is a power of 2.
  @usableFromInline var slots: [UInt32]
  /// How far a mixed hash is shifted so that the index of a slot is left.
  @usableFromInline var shift: UInt64
  /// The same in all tables of a process.
  @usableFromInline let secret = Self.processSecret

  private static let processSecret = UInt64.random(in: .min ... .max)

  /// Makes a table with room for some numbers; it grows if there are more.
  public init(capacity: Int = 32) {
    var bits: UInt64 = 4
    while 1 << bits < 2 * capacity { bits += 1 }
    slots = Array(repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  /// Makes a table of the numbers of some hashes, which may be equal.
  ///
  /// - Complexity: O(*n*) on average.
  public init(_ hashes: [UInt64]) {
    self.init(capacity: hashes.count)
    self.hashes = hashes
    fill()
  }

  /// How many numbers there are.
  @inlinable public var count: Int { hashes.count }

  /// The slot where the search for a hash begins.
  ///
  /// Two rounds of multiplying and folding, as at the end of MurmurHash3: every bit of the sum counts.
  @inlinable @inline(__always)
  func firstSlot(_ hash: UInt64) -> Int {
    var mixed = hash ^ secret
    mixed = (mixed ^ mixed &>> 33) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed &>> 33) &* 0xC4CE_B9FE_1A85_EC53
    return Int(truncatingIfNeeded: mixed &>> shift)
  }

  @inlinable @inline(__always)
  func slot(after slot: Int) -> Int { (slot &+ 1) & (slots.count &- 1) }

  /// The first number with a hash that fits.
  ///
  /// - Parameters:
  ///   - hash: of what is looked for.
  ///   - fits: whether a number of this hash is the one that is looked for.
  /// - Complexity: O(1) on average.
  @inlinable @inline(__always)
  public func find(_ hash: UInt64, where fits: (Int) -> Bool) -> Int? {
    var slot = firstSlot(hash)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) &- 1
      if hashes[number] == hash, fits(number) { return number }
      slot = self.slot(after: slot)
    }
    return nil
  }

  /// Calls `body` with each number of a hash, in their order.
  @inlinable
  public func forEach(_ hash: UInt64, _ body: (Int) -> Void) {
    _ = find(hash) { number in
      body(number)
      return false
    }
  }

  /// Adds the next number, and returns it.
  @inlinable @inline(__always) @discardableResult
  public mutating func append(_ hash: UInt64) -> Int {
    let number = hashes.count
    hashes.append(hash)
    if hashes.count &* 2 > slots.count { grow() } else { insert(number) }
    return number
  }

  @inlinable @inline(__always)
  mutating func insert(_ number: Int) {
    var slot = firstSlot(hashes[number])
    while slots[slot] != 0 { slot = self.slot(after: slot) }
    slots[slot] = UInt32(truncatingIfNeeded: number &+ 1)
  }

  @usableFromInline
  mutating func grow() {
    let larger = slots.count * 2
    slots = Array(repeating: 0, count: larger)
    shift -= 1
    fill()
  }

  private mutating func fill() {
    for number in hashes.indices { insert(number) }
  }
}
