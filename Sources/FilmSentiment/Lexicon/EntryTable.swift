internal import Bytes

/// Finds an entry's number by its key: a table with a filter of bits in front.
///
/// Three of four look-ups miss; the filter, small enough for the second cache, answers most of those
/// with one load.
struct EntryTable: Sendable {
  private var table: ProbeTable
  private var filter: [UInt64]

  /// Makes a table for entries numbered in order; the first of two with the same key counts.
  init(keys: [UInt64]) {
    table = ProbeTable(keys)
    // Twenty to forty bits for each key: one miss of twenty, or fewer, passes.
    var wordCount = 8
    while wordCount * 16 < keys.count * 5 { wordCount *= 2 }
    filter = Array(repeating: 0, count: wordCount)
    for key in keys { filter[filterPlace(key)] |= 1 << (key & 63) }
  }

  @inline(__always)
  private func filterPlace(_ key: UInt64) -> Int { Int(key >> 6) & (filter.count &- 1) }

  /// The number of the entry with this key.
  @inline(__always)
  func find(_ key: UInt64) -> Int? {
    if filter[filterPlace(key)] & (1 << (key & 63)) == 0 { return nil }
    return table.find(key) { _ in true }
  }
}
