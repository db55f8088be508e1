import Bytes

/// A line of a lexicon as training writes it, read with one look at each byte.
///
///     a treat	1.32	0.41	402
///
/// Words with one blank between, a tab, and plain numbers. Any other line is left to
/// ``LexiconFile``, which reads all that a person may write: here a hundred thousand lines are read
/// at every start.
struct TrainedLine {
  /// The key under which a text finds the entry.
  private(set) var key: UInt64 = 0
  /// How many bytes the entry has; it opens the line.
  private(set) var textCount = 0
  private(set) var valence: Float = 0
  private(set) var ratingWeight: Float = 0
  private(set) var occurrences = 0
  /// Where the next line starts.
  private(set) var end = 0

  /// How many bytes have to follow the start of a line for it to be read here, so that whole words
  /// of memory can be loaded without a look at the end.
  static let lookahead = 256

  private let bytes: UnsafeRawPointer

  /// Reads the line at an offset with ``lookahead`` bytes after it; `nil` where it is not such a line.
  @inline(__always)
  init?(_ bytes: UnsafeRawPointer, at start: Int) {
    self.bytes = bytes
    end = start
    guard byte(start) != ASCII.hash, readEntry(start), let valence = number(),
      ends(with: ASCII.tab), let rating = number(),
      ends(with: ASCII.tab), let occurrences = number(),
      occurrences.isWhole, ends(with: ASCII.lineFeed)
    else { return nil }
    self.valence = Float(valence.value)
    ratingWeight = Float(rating.value)
    self.occurrences = Int(occurrences.value)
  }

  private func byte(_ offset: Int) -> UInt8 { bytes.load(fromByteOffset: offset, as: UInt8.self) }

  @inline(__always)
  private mutating func ends(with byte: UInt8) -> Bool {
    end &+= 1
    return self.byte(end &- 1) == byte
  }

  // MARK: Entry

  /// Reads words until the tab, which is passed.
  @inline(__always)
  private mutating func readEntry(_ start: Int) -> Bool {
    var words = 0
    while words < Features.longestRun, end &- start < Self.lookahead / 2 {
      guard let hash = markedWord(start) else { return false }
      key = words == 0 ? hash : WordHash.join(key, hash)
      words &+= 1
      end &+= 1
      if byte(end &- 1) == ASCII.tab {
        textCount = end &- 1 &- start
        return true
      }
      if byte(end &- 1) != ASCII.space { return false }
    }
    return false
  }

  /// The hash of the word at `end`, with the marks before it.
  @inline(__always)
  private mutating func markedWord(_ start: Int) -> UInt64? {
    var marks: UInt64 = 0
    // Marks are capitals, which no word has: most words are done with one look.
    while ASCII.isCapital(byte(end)) {
      guard let mark = WordMark.allCases.first(where: { begins(with: $0.prefix) }),
        end &- start < Self.lookahead / 2
      else { return nil }
      marks ^= mark.rawValue
      end &+= mark.prefix.utf8.count
    }
    return word(start).map { $0 ^ marks }
  }

  private func begins(with prefix: String) -> Bool {
    prefix.utf8.enumerated().allSatisfy { byte(end &+ $0) == $1 }
  }

  /// The hash of the word at `end`, eight bytes at a time; `nil` for none.
  @inline(__always)
  private mutating func word(_ start: Int) -> UInt64? {
    var hash = WordHash.seed
    var length = 0
    while length < Self.lookahead / 4 {
      let chunk = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self))
      // The lowest bit set marks the first byte up to a blank: Warren, Hacker's Delight, 6-1.
      let ends = (chunk &- 0x2121_2121_2121_2121) & ~chunk & 0x8080_8080_8080_8080
      let count = ends == 0 ? 8 : ends.trailingZeroBitCount / 8
      end &+= count
      length &+= count
      if count == 8 {
        hash = WordHash.mix(hash, chunk.byteSwapped)
        continue
      }
      if length == 0 { return nil }
      let last = count == 0 ? 0 : chunk.byteSwapped &>> UInt64(64 &- 8 &* count)
      return WordHash.finish(hash, last, length: length)
    }
    return nil
  }

  // MARK: Numbers

  private struct Number {
    var value: Double
    var isWhole: Bool
  }

  /// The plain decimal number at `end`, with two decimals at most.
  @inline(__always)
  private mutating func number() -> Number? {
    let isNegative = byte(end) == ASCII.minus
    if isNegative { end &+= 1 }
    var digits = DecimalDigits()
    take(&digits, isDecimal: false)
    guard digits.count > 0, digits.count <= Self.digitLimit else { return nil }
    if byte(end) == ASCII.period {
      end &+= 1
      take(&digits, isDecimal: true)
      guard digits.decimalCount == 1 || digits.decimalCount == 2 else { return nil }
    }
    let value = digits.value
    return Number(
      value: isNegative ? -value : value, isWhole: digits.decimalCount == 0 && !isNegative)
  }

  /// The digits that a whole number may have: all that a Double and an Int are exact for, with two
  /// decimals more.
  private static let digitLimit = 12

  /// Reads the digits at `end`, at most one more than a whole number may have.
  @inline(__always)
  private mutating func take(_ digits: inout DecimalDigits, isDecimal: Bool) {
    let stop = end &+ Self.digitLimit &+ 1
    while end < stop, ASCII.isDigit(byte(end)) {
      digits.append(byte(end), isDecimal: isDecimal)
      end &+= 1
    }
  }
}
