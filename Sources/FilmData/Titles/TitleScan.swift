internal import Bytes

/// Compares one query with many titles, reusing its working memory.
protocol TitleScan {
  /// The number of typos between the query and a title's key; `nil` for too many.
  mutating func typos(in title: UnsafeBufferPointer<UInt8>, joinedCount: Int) -> Int?
}

/// Compares the query with whole titles, both without blanks.
struct WholeTitleScan: TitleScan {
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

  mutating func typos(in title: UnsafeBufferPointer<UInt8>, joinedCount: Int) -> Int? {
    guard abs(joinedCount - query.count) <= bound else { return nil }
    // The blank's bit is for a byte that no query has.
    let difference = (EditDistance.signature(title) ^ signature) & ~(1 << 32)
    guard difference.nonzeroBitCount <= 2 * bound else { return nil }
    joined.removeAll(keepingCapacity: true)
    for byte in title where byte != UInt8(ascii: " ") { joined.append(byte) }
    guard numbersMayDiffer || TitleKey.numbersAgree(joined, query) else { return nil }
    return joined.withUnsafeBufferPointer { joined in
      query.withUnsafeBufferPointer { distance.between($0, joined, bound: bound) }
    }
  }
}

/// Counts the letters of the query's words that a title lacks; half may be missing.
struct SharedWordScan: TitleScan {
  private var words: [MisspeltWord]
  private let letterCount: Int

  init(_ key: TitleKey) {
    words = key.words.map { MisspeltWord(Array(key.text[$0])) }
    letterCount = key.joined.count
  }

  mutating func typos(in title: UnsafeBufferPointer<UInt8>, joinedCount: Int) -> Int? {
    guard 2 * joinedCount >= letterCount else { return nil }
    var missing = letterCount
    var start = 0
    while start < title.count {
      var end = start
      while end < title.count, title[end] != UInt8(ascii: " ") { end += 1 }
      let word = UnsafeBufferPointer(rebasing: title[start..<end])
      for index in words.indices {
        guard let typos = words[index].typos(in: word) else { continue }
        missing -= words[index].count - typos
        break
      }
      start = end + 1
    }
    return 2 * missing <= letterCount ? max(missing, 0) : nil
  }
}
