/// A review's text as readers see it: its words, and where clauses and sentences end, all with their places.
///
/// - Complexity: O(*n*) in the bytes of the text.
struct ReviewText {
  /// What ends behind a word.
  enum End: Comparable {
    case none, clause, sentence
  }

  /// A word, without the marks around it.
  struct Word {
    var bytes: Range<Int>
    /// The hash by which it is compared (``WordSet``).
    var hash: UInt64
    /// Its bytes with the quotes, brackets and stops that touch it.
    var outer: Range<Int>
    var end = End.none
    /// The last mark of what ends: `.`, `!`, `?` or `…`; 0 for none.
    var mark: UInt8 = 0
  }

  let bytes: [UInt8]
  private(set) var words: [Word] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    words.reserveCapacity(bytes.count / 6)
    var index = skipGap(from: 0)
    while index < bytes.count {
      let end = endOfWord(from: index)
      words.append(
        Word(
          bytes: index..<end, hash: WordSet.hash(of: bytes[index..<end]),
          outer: opening(before: index)..<end))
      index = skipGap(from: end)
    }
    if let last = words.indices.last { words[last].end = .sentence }
  }

  // MARK: Parts

  /// The sentences, as ranges of words.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in words.indices where words[index].end == .sentence {
      sentences.append(start..<index + 1)
      start = index + 1
    }
    return sentences
  }

  /// The text from one word to another, on one line.
  ///
  /// - Parameter withMarks: whether with the marks that touch the first and the last.
  func text(_ range: Range<Int>, withMarks: Bool = false) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let span =
      withMarks
      ? words[first].outer.lowerBound..<words[last].outer.upperBound
      : words[first].bytes.lowerBound..<words[last].bytes.upperBound
    return String(decoding: bytes[span], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A word as it is compared: in lower case, without the genitive.
  func key(_ index: Int) -> String {
    var key = String(decoding: bytes[words[index].bytes], as: UTF8.self).lowercased()
      .replacing("\u{2019}", with: "'")
    if key.hasSuffix("'s") { key.removeLast(2) }
    return key
  }

  /// Whether a word is one of a set.
  func isIn(_ set: WordSet, _ index: Int) -> Bool { set.contains(words[index].hash) }

  /// Whether a word begins with a capital.
  func isCapitalised(_ index: Int) -> Bool {
    let first = bytes[words[index].bytes.lowerBound]
    return (0x41...0x5A).contains(first)
      || first == 0xC3 && (0x80...0x9E).contains(bytes[words[index].bytes.lowerBound + 1])
  }

  /// The words that touch some bytes.
  func words(touching range: Range<Int>) -> Range<Int>? {
    let first = words.partitioningIndex { $0.bytes.upperBound > range.lowerBound }
    let end = words.partitioningIndex { $0.bytes.lowerBound >= range.upperBound }
    return first < end ? first..<end : nil
  }
}

// MARK: Reading

extension ReviewText {
  private func isWord(_ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 {
      return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "&")
        || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "%")
    }
    // Within a word each byte is asked for, so that the second one of a no-break space must say no, too.
    let isBehindC2 = byte == 0xA0 && index > 0 && bytes[index - 1] == 0xC2
    return mark(at: index) == nil && blankWidth(at: index) == 0 && !isBehindC2
  }

  /// How many bytes a blank of Unicode has that is none of ASCII; 0 for anything else.
  private func blankWidth(at index: Int) -> Int {
    switch (bytes[index], next(index)) {
    case (0xC2, 0xA0): return 2
    case (0xE3, 0x80): return next(index + 1) == 0x80 ? 3 : 0
    case (0xE2, 0x80):
      let third = next(index + 1)
      return third <= 0x8B || [0xA8, 0xA9, 0xAF].contains(third) ? 3 : 0
    default: return 0
    }
  }

  /// A dash, quote or ellipsis of Unicode, which take three bytes: the third.
  private func mark(at index: Int) -> UInt8? {
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else {
      return nil
    }
    return (0x90...0xA6).contains(bytes[index + 2]) ? bytes[index + 2] : nil
  }

  private func next(_ index: Int) -> UInt8 { index + 1 < bytes.count ? bytes[index + 1] : 0 }

  /// Words have apostrophes, hyphens and points within: "don't", "well-made", "U.S.".
  private func endOfWord(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if isWord(index) {
        index += 1
        continue
      }
      let width = mark(at: index) == 0x99 ? 3 : 1
      let isJoint = width == 3 || [0x27, 0x2D, 0x2E].contains(bytes[index])
      guard isJoint, index > start, index + width < bytes.count, isWord(index + width) else {
        break
      }
      index += width
    }
    return index
  }

  /// Where the quotes and brackets begin that open before a word.
  private func opening(before index: Int) -> Int {
    var start = index
    while start > 0 {
      let byte = bytes[start - 1]
      if [0x22, 0x27, 0x28, 0x5B].contains(byte) {
        start -= 1
      } else if start > 2, let mark = mark(at: start - 3), mark == 0x98 || mark == 0x9C {
        start -= 3
      } else {
        break
      }
    }
    let isBehindWord = start < index && start > 0 && isWord(start - 1)
    return isBehindWord ? index : start
  }

  /// Passes over what is between two words, and notes what ends there.
  private mutating func skipGap(from start: Int) -> Int {
    var index = start
    var (end, mark) = (End.none, UInt8(0))
    var isTouching = true
    while index < bytes.count, !isWord(index) {
      let (kind, width) = ending(at: index)
      if bytes[index] <= 0x20 || blankWidth(at: index) > 0 { isTouching = false }
      if kind == .sentence { mark = self.mark(at: index) == 0xA6 ? 0xA6 : seen(mark, bytes[index]) }
      end = max(end, kind)
      index += width
      if isTouching, let last = words.indices.last, closes(index - width) {
        words[last].outer = words[last].outer.lowerBound..<index
      }
    }
    guard let last = words.indices.last else { return index }
    // "Mr." and "…" within a sentence end none.
    let goesOn = index < bytes.count && bytes[index] &- 0x61 < 26
    if end == .sentence, mark == UInt8(ascii: ".") && isAbbreviation(last) || goesOn {
      end = goesOn ? .clause : .none
    }
    (words[last].end, words[last].mark) = (end, mark)
    return index
  }

  private func seen(_ before: UInt8, _ mark: UInt8) -> UInt8 {
    // Several stops are an ellipsis.
    before == UInt8(ascii: ".") && mark == before || before == 0xA6 ? 0xA6 : mark
  }

  private func closes(_ index: Int) -> Bool {
    switch bytes[index] {
    case 0x21, 0x22, 0x27, 0x29, 0x2E, 0x3F, 0x5D: true
    default: [0x99, 0x9D, 0xA6].contains(mark(at: index) ?? 0)
    }
  }

  /// What ends at a byte between words, and how many bytes the mark has.
  private func ending(at index: Int) -> (End, Int) {
    if let mark = mark(at: index) {
      let isDash = mark <= 0x95
      return (mark == 0xA6 ? .sentence : isDash ? .clause : .none, 3)
    }
    let blank = blankWidth(at: index)
    if blank > 0 { return (.none, blank) }
    switch bytes[index] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "."): return (.sentence, 1)
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"):
      return (.clause, 1)
    // A hyphen that stands between blanks, or two of them.
    case UInt8(ascii: "-"): return (.clause, 1)
    // Markup: nothing of it is read.
    case UInt8(ascii: "<"):
      let close = bytes[index...].prefix(32).firstIndex(of: UInt8(ascii: ">"))
      return (.none, close.map { $0 + 1 - index } ?? 1)
    default: return (.none, 1)
    }
  }

  private static let abbreviations: WordSet = [
    "mr", "mrs", "ms", "dr", "st", "jr", "sr", "vs", "etc", "vol", "pt", "no", "prof", "gen", "lt",
  ]

  private func isAbbreviation(_ index: Int) -> Bool {
    let word = words[index].bytes
    return word.count == 1 && isCapitalised(index) && bytes[word.lowerBound] != UInt8(ascii: "I")
      || word.count <= 4 && isIn(Self.abbreviations, index)
  }
}

extension Array {
  /// The first index from which on a condition holds that, once true, stays true.
  fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
