/// How the fields of a row are separated.
package struct DelimitedDialect: Sendable, Hashable {
  /// The byte between two fields.
  package var delimiter: UInt8
  /// Whether it is doubled, as in MovieLens' `user::item::rating`.
  package var isDoubled = false
  /// Whether fields may be quoted by `"` (RFC 4180).
  package var isQuoted = true
  /// Whether `\"` is a quote in a quoted field, as Spark and MySQL write it.
  package var escapesQuotes = false
  /// What the rows look like, where that is known.
  package var shape: RowShape?

  package static let comma = DelimitedDialect(delimiter: ASCII.comma)
  package static let tab = DelimitedDialect(delimiter: ASCII.tab)
  package static let doubleColon = DelimitedDialect(
    delimiter: ASCII.colon, isDoubled: true, isQuoted: false)

  /// The dialect of a header or first row: the delimiter that it has most of, outside quotes; a tab goes
  /// before all others, since no one writes it in a text.
  package init(sniffing line: some Sequence<UInt8>) {
    var counts = [UInt8: Int]()
    var doubleColons = 0
    var last: UInt8 = 0
    var isInsideQuotes = false
    for byte in line {
      if byte == ASCII.quote { isInsideQuotes.toggle() }
      if isInsideQuotes { continue }
      counts[byte, default: 0] += 1
      if byte == ASCII.colon, last == byte { doubleColons += 1 }
      last = byte
    }
    let candidates = [ASCII.comma, UInt8(ascii: ";"), ASCII.bar]
    let best = candidates.max { counts[$0, default: 0] < counts[$1, default: 0] }
    if counts[ASCII.tab, default: 0] > 0 {
      self = .tab
    } else if doubleColons >= 2 {
      self = .doubleColon
    } else if let best, counts[best, default: 0] > counts[ASCII.comma, default: 0] {
      self.init(delimiter: best)
    } else if counts[ASCII.comma, default: 0] == 0, Self.isNumbers(line) {
      self.init(delimiter: ASCII.space, isQuoted: false)
    } else {
      self = .comma
    }
  }

  /// Whether a line has three or four numbers with single spaces between, as LIBMF's files have.
  private static func isNumbers(_ line: some Sequence<UInt8>) -> Bool {
    let line = Array(line).filter { $0 != ASCII.carriageReturn && $0 != ASCII.lineFeed }
    let parts = line.split(separator: ASCII.space, omittingEmptySubsequences: false)
    return (3...4).contains(parts.count)
      && parts.allSatisfy { part in
        part.withUnsafeBytes { DecimalBytes.value($0) != nil }
      }
  }

  /// The dialect that a first line names, as Excel writes it for itself: `sep=;`.
  package init?(naming line: ArraySlice<UInt8>) {
    let line = line.filter { $0 != ASCII.quote }
    let start = line.dropLast().map { $0 | ASCII.smallLetterBit }
    guard let last = line.last, start == Array("sep=".utf8) else { return nil }
    self.init(delimiter: last)
  }

  package init(delimiter: UInt8, isDoubled: Bool = false, isQuoted: Bool = true) {
    self.delimiter = delimiter
    self.isDoubled = isDoubled
    self.isQuoted = isQuoted
  }

  /// How many bytes separate two fields.
  package var width: Int { isDoubled ? 2 : 1 }

  @inline(__always)
  func isDelimiter(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    p.pointee == delimiter && (!isDoubled || (p + 1 < end && p[1] == delimiter))
  }
}
