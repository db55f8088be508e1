/// The number of typos between two spellings: letters left out, added, changed, or swapped with
/// their neighbour.
///
/// The optimal string alignment form of the Damerau–Levenshtein distance (F. J. Damerau, "A
/// technique for computer detection and correction of spelling errors", CACM 7(3), 1964,
/// doi:10.1145/363958.363994), in a band about the diagonal. Counts bytes: a letter beyond ASCII
/// is up to four.
public struct EditDistance {
  private var rows: [Int] = []

  /// Makes a value for many comparisons: it keeps its memory from one to the next.
  public init() {}

  /// The distance, or `nil` where it exceeds the bound.
  ///
  /// - Complexity: O(`bound` · *n*) for *n* bytes.
  public mutating func between(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, bound: Int
  ) -> Int? {
    let (n, m) = (first.count, second.count)
    guard abs(n - m) <= bound else { return nil }
    if n == 0 || m == 0 { return max(n, m) }
    let width = m + 1
    if rows.count < 3 * width { rows = Array(repeating: 0, count: 3 * width) }
    return rows.withUnsafeMutableBufferPointer { rows in
      guard let base = rows.baseAddress else { return nil }
      var (before, above, row) = (base, base + width, base + 2 * width)
      for j in 0...m { above[j] = j }
      for i in 1...n {
        // Cells outside the band count as too far.
        let (low, high) = (max(1, i - bound), min(m, i + bound))
        row[low - 1] = low == 1 ? i : bound + 1
        if i + bound <= m { above[high] = bound + 1 }
        var best = row[low - 1]
        for j in low...high {
          let isSame = first[i - 1] == second[j - 1]
          var cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (isSame ? 0 : 1))
          if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
            cost = min(cost, before[j - 2] + 1)
          }
          row[j] = cost
          best = min(best, cost)
        }
        if best > bound { return nil }
        (before, above, row) = (above, row, before)
      }
      return above[m] <= bound ? above[m] : nil
    }
  }

  /// How many typos a word of a length may have and still be recognised: none under 4 letters,
  /// one up to 5, two up to 10, three beyond.
  @inlinable
  public static func bound(for length: Int) -> Int {
    switch length {
    case ..<4: 0
    case ..<6: 1
    case ..<11: 2
    default: 3
    }
  }

  /// Which bytes occur, as bits: two spellings a distance *d* apart differ in at most 2 *d* bits.
  @inlinable
  public static func signature(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}
