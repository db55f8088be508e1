/// Words and their numbers, in the order of first appearance; a hash table over bytes.
struct WordTable: Sendable {
  /// The bytes of all words one after the other.
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Numbers of words plus one, 0 for a free place; a power of two of them, at most half full.
  private var slots = [Int32](repeating: 0, count: 1 << 12)

  /// How many words there are.
  var count: Int { ends.count }

  /// A word by its number.
  func word(_ number: Int) -> String {
    String(decoding: bytes[range(number)], as: UTF8.self)
  }

  /// The number of a word, a new one if it was unknown.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
    var slot = place(of: hash)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, bytes[range(number)].elementsEqual(word) { return Int32(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes += word
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = Int32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return Int32(ends.count - 1)
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// The high bits of a product: the low bits of the hash alone are not random enough.
  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 20) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in hashes.indices {
      var slot = place(of: hashes[number])
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }
}
