internal import CTextMasks

/// Finds what an entry weighs by its key: lines of eight slots with a filter of bits in front.
///
/// Three of four look-ups miss; the filter, small enough for the second cache, answers nearly all of
/// those with one load. A slot is eight bytes: 31 bits of the key, which together with its line
/// leave one false match in 10^10 look-ups, and both weights in hundredths, so that a match costs
/// one load too. A line is what the processor loads at once, and what it can compare at once; only
/// a full one leads on to the next. The entry's number is in a table of its own,
/// for explanations.
///
/// No `ProbeTable`: C reads these slots eight at a time by gathering loads, so that their layout is
/// given.
final class WeightTable: @unchecked Sendable {
  /// Whether every weight is a whole number of hundredths, as trained lexicons have them.
  ///
  /// Sums are then exact, and the same in any order. Else slots hold no weights.
  private(set) var isInHundredths = true
  /// How many different keys there are.
  private(set) var count = 0
  /// How many places there are for keys: a power of 2.
  let placeCount: Int

  private let slots: UnsafeMutablePointer<UInt64>
  private let numbers: UnsafeMutablePointer<UInt32>
  private let filter: UnsafeMutablePointer<UInt64>
  private let placeMask: UInt64
  private let filterMask: UInt64

  /// Makes a table for entries numbered in order; the first of two with the same key counts.
  init(keys: [UInt64], lines: [LexiconEntries.Line]) {
    precondition(keys.count == lines.count, "\(keys.count) keys, \(lines.count) entries")
    var places = 64
    while places < keys.count * 2 { places *= 2 }
    placeCount = places
    placeMask = UInt64(places - 1)
    let wordCount = max(8, places / 8)
    // The numbers in one piece with the slots: a large page more is quicker had than its many small.
    slots = LargeMemory.zeros(places + wordCount + places / 2)
    filter = slots + places
    numbers = UnsafeMutableRawPointer(filter + wordCount).bindMemory(
      to: UInt32.self, capacity: places)
    filterMask = UInt64(wordCount - 1)
    for (number, key) in keys.enumerated() {
      // The places are far apart: asked for ahead, they are there when their turn comes.
      prefetch(keys[min(number &+ 16, keys.count &- 1)])
      let weights = Hundredths.packed(lines[number])
      isInHundredths = isInHundredths && weights != nil
      insert(key, number: number, weights: weights ?? 0)
    }
  }

  deinit { LargeMemory.free(slots) }

  private func insert(_ key: UInt64, number: Int, weights: UInt32) {
    let (tag, first) = (Self.tag(key), firstPlace(key))
    var place = first
    // Nothing is ever taken out, so that a vacant place ends the search.
    while slots[place] != 0 {
      if (slots[place] ^ tag) >> 32 == 0 { return }
      place = nextPlace(place, from: first)
    }
    filter[filterPlace(key)] |= Self.filterBits(key)
    slots[place] = tag | UInt64(weights)
    numbers[place] = UInt32(number)
    count += 1
  }

  /// The upper half of a slot; never 0, which marks a place as vacant.
  @inline(__always)
  private static func tag(_ key: UInt64) -> UInt64 { (key | 1 << 32) & 0xFFFF_FFFF_0000_0000 }

  @inline(__always)
  private func filterPlace(_ key: UInt64) -> Int {
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
    return filter[filterPlace(key)] & bits == bits ? 1 : 0
  }

  /// Asks for the place of a key from memory before it is looked at.
  @inline(__always)
  func prefetch(_ key: UInt64) { filmlab_prefetch(slots + firstPlace(key)) }

  /// The table for looking at eight places at a time.
  var laneSlots: filmlab_slots { filmlab_slots(slots: slots, mask: placeMask) }

  /// Where a key is looked for first, in the middle of its line.
  @inline(__always)
  private func firstPlace(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key >> 20) & placeMask)
  }

  /// The place that is looked at behind another: round the line, then in the next.
  @inline(__always)
  private func nextPlace(_ place: Int, from first: Int) -> Int {
    let next = (place & ~7) | (place &+ 1) & 7
    return next & 7 == first & 7 ? (next &+ 8) & Int(truncatingIfNeeded: placeMask) : next
  }

  /// The place of a key that passed the filter; `nil` where it is not there.
  @inline(__always)
  func place(of key: UInt64) -> Int? {
    let (tag, first) = (Self.tag(key), firstPlace(key))
    var (place, isFull) = (first, true)
    while true {
      let slot = slots[place]
      if (slot ^ tag) >> 32 == 0 { return place }
      isFull = isFull && slot != 0
      place = nextPlace(place, from: first)
      guard place & 7 == first & 7 else { continue }
      if !isFull { return nil }
    }
  }

  /// The weights at a place, in hundredths.
  @inline(__always)
  func weights(at place: Int) -> (valence: Int, rating: Int) {
    Hundredths.unpacked(slots[place])
  }

  /// The number of the entry at a place.
  func number(at place: Int) -> Int { Int(numbers[place]) }

  /// The number of the entry with this key.
  func find(_ key: UInt64) -> Int? {
    mayHold(key) == 0 ? nil : place(of: key).map(number)
  }
}
