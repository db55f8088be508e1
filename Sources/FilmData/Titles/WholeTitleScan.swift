internal import Bytes

/// Compares a query with many whole titles, both without blanks, reusing its working memory.
struct WholeTitleScan {
  private let query: [UInt8]
  private let signature: UInt64
  private let bound: Int
  /// Whether "jaws 9" may be "Jaws": as a suggestion, but not as the film that is found.
  private let numbersMayDiffer: Bool
  private var distance = EditDistance()
  private var joined: [UInt8] = []

  /// - Parameters:
  ///   - bound: the most typos.
  ///   - numbersMayDiffer: see above.
  init(_ key: TitleKey, bound: Int, numbersMayDiffer: Bool) {
    query = key.joined
    signature = query.withUnsafeBufferPointer { EditDistance.signature($0) }
    (self.bound, self.numbersMayDiffer) = (bound, numbersMayDiffer)
  }

  /// Whether a title can be near enough, by its length and its bytes.
  func canFit(_ signature: UInt64, joinedCount: Int) -> Bool {
    // The blank's bit is for a byte that no query has.
    let difference = (signature ^ self.signature) & ~(1 << 32)
    return abs(joinedCount - query.count) <= bound && difference.nonzeroBitCount <= 2 * bound
  }

  /// The number of typos between the query and a title's key; `nil` for too many.
  mutating func typos(in title: UnsafeBufferPointer<UInt8>, joinedCount: Int) -> Int? {
    guard abs(joinedCount - query.count) <= bound,
      canFit(EditDistance.signature(title), joinedCount: joinedCount)
    else { return nil }
    joined.removeAll(keepingCapacity: true)
    for byte in title where byte != UInt8(ascii: " ") { joined.append(byte) }
    guard numbersMayDiffer || TitleKey.numbersAgree(joined, query) else { return nil }
    return joined.withUnsafeBufferPointer { joined in
      query.withUnsafeBufferPointer { distance.between($0, joined, bound: bound) }
    }
  }
}
