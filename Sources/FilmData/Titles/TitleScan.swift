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

  /// The most typos in a title of one word, with or without a number.
  ///
  /// Many long words have the same ending: "shoplifters" and "splinters",
  /// "transformers 2" and "Transporter 2".
  private static let boundOfOneWord = 2

  /// Finds the titles that the query may mean.
  init(_ key: TitleKey) {
    // A number must be right, so it does not allow more typos: "rocky 1" is not "Lucky One".
    let bound = EditDistance.bound(for: key.joined.count { !ASCII.isDigit($0) })
    let wordCount = key.words.count { !key.text[$0].allSatisfy(ASCII.isDigit) }
    self.init(
      key, bound: wordCount > 1 ? bound : min(bound, Self.boundOfOneWord),
      numbersMayDiffer: false)
  }

  /// Finds the titles that can be suggested.
  init(suggestionsFor key: TitleKey, bound: Int) {
    self.init(key, bound: bound, numbersMayDiffer: true)
  }

  private init(_ key: TitleKey, bound: Int, numbersMayDiffer: Bool) {
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

/// Looks for the query's words in a title, in their order, with few typos in each.
///
/// If there are several words, half of the letters must be in words without a typo: two misspelt
/// short words resemble something in many long titles. The title must have all of the query's numbers;
/// it may have others, as it may have other words.
struct WordScan: TitleScan {
  private var words: [MisspeltWord]
  private let letterCount: Int

  init(_ key: TitleKey) {
    words = key.words.map { MisspeltWord(Array(key.text[$0])) }
    letterCount = key.joined.count
  }

  mutating func typos(in title: UnsafeBufferPointer<UInt8>, joinedCount: Int) -> Int? {
    guard joinedCount + EditDistance.bound(for: letterCount) >= letterCount else { return nil }
    var (next, start, sum, right) = (0, 0, 0, 0)
    while next < words.count, start < title.count {
      var end = start
      while end < title.count, title[end] != UInt8(ascii: " ") { end += 1 }
      let word = UnsafeBufferPointer(rebasing: title[start..<end])
      if let typos = words[next].typos(in: word) {
        sum += typos
        right += typos == 0 ? words[next].count : 0
        next += 1
      }
      start = end + 1
    }
    guard words.count == 1 || 2 * right >= letterCount else { return nil }
    return next == words.count && sum <= EditDistance.bound(for: letterCount) ? sum : nil
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
