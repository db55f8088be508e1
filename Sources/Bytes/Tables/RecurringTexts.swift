import Glibc

/// Numbers for texts of which few differ, in the order in which they first occur.
///
/// The bytes must not move. The hash processes eight bytes at a time: a dictionary's own hash takes
/// longer than everything else.
package struct RecurringTexts {
  private var texts: [UnsafeRawBufferPointer] = []
  private var table = ProbeTable(capacity: 1 << 11)

  package init() {}

  /// How many different texts there were.
  package var count: Int { texts.count }

  /// The number of a text: that of an equal one, else the next.
  package mutating func number(of text: UnsafeRawBufferPointer) -> Int {
    let hash = Self.hash(text)
    if let known = table.find(hash, where: { Self.areEqual(texts[$0], text) }) { return known }
    texts.append(text)
    return table.append(hash)
  }

  private static func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count, let first = a.baseAddress, let second = b.baseAddress else {
      return a.count == b.count
    }
    return memcmp(first, second, a.count) == 0
  }

  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= text.count {
      hash = mix(hash, text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < text.count {
      rest = rest << 8 | UInt64(text[index])
      index += 1
    }
    return mix(hash, rest)
  }

  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ (product >> 32)
  }
}
