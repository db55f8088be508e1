internal import Bytes

/// Finds the entries of a word or a run by its key, most often that there are none: a filter of bits, which the
/// second cache holds, answers that with one load.
final class AspectTable: Sendable {
  private let table: ProbeTable
  private let ranges: [Range<Int>]
  private let filter: [UInt64]
  private let filterMask: UInt64

  /// - Parameter keys: the key of each entry; those of one text lie together.
  init(keys: [UInt64]) {
    var table = ProbeTable(capacity: keys.count)
    var ranges: [Range<Int>] = []
    var wordCount = 64
    while wordCount < keys.count / 4 { wordCount *= 2 }
    var filter = [UInt64](repeating: 0, count: wordCount)
    filterMask = UInt64(wordCount - 1)
    var start = 0
    while start < keys.count {
      let key = keys[start]
      let end = keys[start...].firstIndex { $0 != key } ?? keys.count
      table.append(key)
      ranges.append(start..<end)
      filter[Self.word(key, filterMask)] |= Self.bits(key)
      start = end
    }
    (self.table, self.ranges, self.filter) = (table, ranges, filter)
  }

  /// The entries of a key.
  @inline(__always)
  func find(_ key: UInt64) -> Range<Int>? {
    let bits = Self.bits(key)
    guard filter[Self.word(key, filterMask)] & bits == bits else { return nil }
    return table.find(key) { _ in true }.map { ranges[$0] }
  }

  @inline(__always)
  private static func word(_ key: UInt64, _ mask: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &>> 6) & mask)
  }

  /// Two bits, so that one key in sixty passes by chance.
  @inline(__always)
  private static func bits(_ key: UInt64) -> UInt64 {
    (1 as UInt64) &<< (key & 63) | (1 as UInt64) &<< ((key &>> 38) & 63)
  }
}
