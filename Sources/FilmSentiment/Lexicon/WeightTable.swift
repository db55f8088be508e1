internal import CTextMasks

/// Finds the weights of an entry by its key: lines of eight slots with a filter of bits in front.
///
/// Three of four look-ups miss; the filter, small enough for the second cache, answers nearly all of
/// those with one load. A slot is eight bytes: 31 bits of the key, which together with its line
/// leave one false match in 10^10 look-ups, and both weights in hundredths, so that a match costs
/// one load too. A line is what the processor loads at once, and what it can compare at once; only
/// a full one leads on to the next. The entry's number is in a table of its own,
/// for explanations.
///
/// Not a `ProbeTable`: C reads these slots eight at a time by gathering loads, so their layout is
/// fixed.
final class WeightTable: @unchecked Sendable {
  /// Whether every weight is a whole number of hundredths, as trained lexicons have them.
  ///
  /// Sums are then exact, and the same in any order. Else slots hold no weights.
  private(set) var isInHundredths = true
  /// How many different keys there are.
  private(set) var count = 0
  /// How many slots there are: a power of 2.
  let slotCount: Int

  private let slots: UnsafeMutablePointer<UInt64>
  private let numbers: UnsafeMutablePointer<UInt32>
  private let filter: UnsafeMutablePointer<UInt64>
  private let slotMask: UInt64
  private let filterMask: UInt64

  /// Makes a table for entries numbered in order; the first of two with the same key counts.
  init(keys: [UInt64], lines: [LexiconEntries.Line]) {
    precondition(keys.count == lines.count, "\(keys.count) keys, \(lines.count) entries")
    var total = 64
    while total < keys.count * 2 { total *= 2 }
    slotCount = total
    slotMask = UInt64(total - 1)
    let wordCount = max(8, total / 8)
    // The numbers are next to the slots: one more large page is faster to get than many small ones.
    slots = LargeMemory.zeros(total + wordCount + total / 2)
    filter = slots + total
    numbers = UnsafeMutableRawPointer(filter + wordCount).bindMemory(
      to: UInt32.self, capacity: total)
    filterMask = UInt64(wordCount - 1)
    for (number, key) in keys.enumerated() {
      // The slots are far apart: prefetched, they are in the cache when they are needed.
      prefetch(keys[min(number &+ 16, keys.count &- 1)])
      let weights = Hundredths.packed(lines[number])
      isInHundredths = isInHundredths && weights != nil
      insert(key, number: number, weights: weights ?? 0)
    }
  }

  deinit { LargeMemory.free(slots) }

  private func insert(_ key: UInt64, number: Int, weights: UInt32) {
    let (tag, first) = (Self.tag(key), firstSlot(key))
    var slot = first
    // Nothing is ever removed, so an empty slot ends the search.
    while slots[slot] != 0 {
      if (slots[slot] ^ tag) >> 32 == 0 { return }
      slot = nextSlot(slot, from: first)
    }
    filter[filterIndex(key)] |= Self.filterBits(key)
    slots[slot] = tag | UInt64(weights)
    numbers[slot] = UInt32(number)
    count += 1
  }

  /// The upper half of a slot; never 0, which marks an empty slot.
  @inline(__always)
  private static func tag(_ key: UInt64) -> UInt64 { (key | 1 << 32) & 0xFFFF_FFFF_0000_0000 }

  @inline(__always)
  private func filterIndex(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key >> 6) & filterMask)
  }

  /// Two bits of one word: where one bit lets one in twenty misses pass, two let one in a hundred.
  @inline(__always)
  private static func filterBits(_ key: UInt64) -> UInt64 {
    (1 as UInt64) &<< (key & 63) | (1 as UInt64) &<< ((key >> 38) & 63)
  }

  /// The filter for reading eight keys at a time.
  var laneFilter: filmlab_filter { filmlab_filter(words: filter, mask: filterMask) }

  /// Whether there may be an entry with this key, as 1 or 0: a look-up without a branch.
  @inline(__always)
  func mayHold(_ key: UInt64) -> Int {
    let bits = Self.filterBits(key)
    return filter[filterIndex(key)] & bits == bits ? 1 : 0
  }

  /// Prefetches the slot of a key.
  @inline(__always)
  func prefetch(_ key: UInt64) { filmlab_prefetch(slots + firstSlot(key)) }

  /// The table for looking up eight slots at a time.
  var laneSlots: filmlab_slots { filmlab_slots(slots: slots, mask: slotMask) }

  /// Where a key is looked for first, in the middle of its line.
  @inline(__always)
  private func firstSlot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key >> 20) & slotMask)
  }

  /// The slot that is looked up after another: round the line, then in the next.
  @inline(__always)
  private func nextSlot(_ slot: Int, from first: Int) -> Int {
    let next = (slot & ~7) | (slot &+ 1) & 7
    return next & 7 == first & 7 ? (next &+ 8) & Int(truncatingIfNeeded: slotMask) : next
  }

  /// The slot of a key that passed the filter; `nil` where the key is missing.
  @inline(__always)
  func slot(of key: UInt64) -> Int? {
    let (tag, first) = (Self.tag(key), firstSlot(key))
    var (slot, isFull) = (first, true)
    while true {
      let content = slots[slot]
      if (content ^ tag) >> 32 == 0 { return slot }
      isFull = isFull && content != 0
      slot = nextSlot(slot, from: first)
      guard slot & 7 == first & 7 else { continue }
      if !isFull { return nil }
    }
  }

  /// The weights in a slot, in hundredths.
  @inline(__always)
  func weights(at slot: Int) -> (valence: Int, rating: Int) {
    Hundredths.unpacked(slots[slot])
  }

  /// The number of the entry in a slot.
  func number(at slot: Int) -> Int { Int(numbers[slot]) }

  /// The number of the entry with this key.
  func find(_ key: UInt64) -> Int? {
    mayHold(key) == 0 ? nil : slot(of: key).map(number)
  }
}
