/// The number of typos between two spellings: letters left out, added, changed, or swapped with
/// their neighbour.
///
/// The optimal string alignment form of the Damerau–Levenshtein distance (F. J. Damerau, "A
/// technique for computer detection and correction of spelling errors", CACM 7(3), 1964,
/// doi:10.1145/363958.363994). Counts bytes: a letter beyond ASCII is up to four.
///
/// Up to 64 bytes a column of the table is a word of bits (H. Hyyrö, "A bit-vector algorithm for computing
/// Levenshtein and Damerau edit distances", Nordic Journal of Computing 10, 2003, pages 29–39); longer texts
/// are compared in a band about the diagonal.
public struct EditDistance {
  private var rows: [Int] = []
  /// Where each byte occurs in the first text, as bits; nothing between comparisons.
  private var places = [UInt64](repeating: 0, count: 256)

  /// Makes a value for many comparisons: it keeps its memory from one to the next.
  public init() {}

  /// The distance, or `nil` where it exceeds the bound.
  ///
  /// - Complexity: O(*n*) for *n* bytes up to 64, else O(`bound` · *n*).
  public mutating func between(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, bound: Int
  ) -> Int? {
    let (n, m) = (first.count, second.count)
    guard abs(n - m) <= bound else { return nil }
    if n == 0 || m == 0 { return max(n, m) }
    if n <= UInt64.bitWidth {
      let distance = bitwise(first, second)
      return distance <= bound ? distance : nil
    }
    return banded(first, second, bound: bound)
  }

  private mutating func banded(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, bound: Int
  ) -> Int? {
    let (n, m) = (first.count, second.count)
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

  /// The distance of a text of 1 to 64 bytes from another, by the names of the paper.
  private mutating func bitwise(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Int {
    places.withUnsafeMutableBufferPointer { places in
      for (bit, byte) in first.enumerated() { places[Int(byte)] |= 1 << UInt64(bit) }
      defer { for byte in first { places[Int(byte)] = 0 } }
      let last = UInt64(1) << UInt64(first.count - 1)
      var distance = first.count
      // Where a step down the column adds one, or takes one away.
      var (vp, vn): (UInt64, UInt64) = (.max, 0)
      var (d0, matchBefore): (UInt64, UInt64) = (0, 0)
      for byte in second {
        let match = places[Int(byte)]
        let swapped = ((~d0 & match) << 1) & matchBefore
        d0 = (((match & vp) &+ vp) ^ vp) | match | vn | swapped
        var hp = vn | ~(d0 | vp)
        var hn = d0 & vp
        if hp & last != 0 { distance += 1 }
        if hn & last != 0 { distance -= 1 }
        hp = hp << 1 | 1
        hn <<= 1
        vp = hn | ~(d0 | hp)
        vn = hp & d0
        matchBefore = match
      }
      return distance
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
