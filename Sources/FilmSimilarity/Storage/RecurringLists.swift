import Glibc

/// Lists met before, by the bytes they were written as: equal ones share their memory.
///
/// The bytes have to stay where they are. Open addressing on a hash of eight bytes at a time: a
/// dictionary's hash of its own takes longer than all the rest.
struct RecurringLists {
  private struct Entry {
    var text: UnsafeRawBufferPointer
    var hash: UInt64
    var value: [String]
  }

  private var entries: [Entry] = []
  /// One more than the number of the entry at each place; 0 where there is none.
  private var places: [UInt32] = Array(repeating: 0, count: 1 << 12)
  /// What was looked for last, and the vacant place where it belongs.
  private var missed: (text: UnsafeRawBufferPointer, hash: UInt64, place: Int)?

  /// The list that was written as these bytes.
  mutating func find(_ text: UnsafeRawBufferPointer) -> [String]? {
    let hash = RecurringLists.hash(text)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let entry = entries[Int(places[place]) - 1]
      if entry.hash == hash, RecurringLists.areEqual(entry.text, text) { return entry.value }
      place = (place + 1) & (places.count - 1)
    }
    missed = (text, hash, place)
    return nil
  }

  /// Adds the list for the bytes that were looked for last, in vain.
  mutating func add(_ value: [String]) {
    guard let (text, hash, place) = missed else { return }
    entries.append(Entry(text: text, hash: hash, value: value))
    places[place] = UInt32(entries.count)
    missed = nil
    if entries.count * 2 > places.count { grow() }
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 4)
    for (number, entry) in entries.enumerated() {
      var place = Int(truncatingIfNeeded: entry.hash) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(number + 1)
    }
  }

  private static func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count, let first = a.baseAddress, let second = b.baseAddress else {
      return a.count == b.count
    }
    return memcmp(first, second, a.count) == 0
  }

  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
    var place = 0
    while place + 8 <= text.count {
      hash = mix(hash, text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < text.count {
      rest = rest << 8 | UInt64(text[place])
      place += 1
    }
    return mix(hash, rest)
  }

  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ (product >> 32)
  }
}
