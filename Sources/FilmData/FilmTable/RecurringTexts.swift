import Glibc

/// Numbers for texts of which few differ, in the order in which they first come.
///
/// The bytes have to stay where they are. Open addressing on a hash of eight bytes at a time: a
/// dictionary's hash of its own takes longer than all the rest.
package struct RecurringTexts {
  private struct Entry {
    var text: UnsafeRawBufferPointer
    var hash: UInt64
  }

  private var entries: [Entry] = []
  /// One more than the number of the entry at each place; 0 where there is none.
  private var places: [UInt32] = Array(repeating: 0, count: 1 << 12)

  package init() {}

  /// How many different texts there were.
  package var count: Int { entries.count }

  /// The number of a text: that of an equal one, else the next.
  package mutating func number(of text: UnsafeRawBufferPointer) -> Int {
    let hash = RecurringTexts.hash(text)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if entries[number].hash == hash, RecurringTexts.areEqual(entries[number].text, text) {
        return number
      }
      place = (place + 1) & (places.count - 1)
    }
    entries.append(Entry(text: text, hash: hash))
    places[place] = UInt32(entries.count)
    if entries.count * 2 > places.count { grow() }
    return entries.count - 1
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
