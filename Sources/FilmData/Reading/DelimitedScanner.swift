/// How the fields of a row are told apart.
package struct DelimitedDialect: Sendable, Hashable {
  /// The byte between two fields.
  package var delimiter: UInt8
  /// Whether it stands twice, as in MovieLens' `user::item::rating`.
  package var isDoubled = false
  /// Whether fields may be quoted by `"` (RFC 4180).
  package var isQuoted = true

  package static let comma = DelimitedDialect(delimiter: UInt8(ascii: ","))
  package static let tab = DelimitedDialect(delimiter: UInt8(ascii: "\t"))
  package static let doubleColon = DelimitedDialect(
    delimiter: UInt8(ascii: ":"), isDoubled: true, isQuoted: false)

  /// The dialect of a header or first row: the delimiter that it has most of, outside quotes.
  package init(sniffing line: some Sequence<UInt8>) {
    var counts = [UInt8: Int]()
    var doubleColons = 0
    var last: UInt8 = 0
    var isInsideQuotes = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isInsideQuotes.toggle() }
      if isInsideQuotes { continue }
      counts[byte, default: 0] += 1
      if byte == UInt8(ascii: ":"), last == byte { doubleColons += 1 }
      last = byte
    }
    let candidates = [",", "\t", ";", "|"].map { (byte: $0.utf8.first ?? 44, text: $0) }
    let best = candidates.max { counts[$0.byte, default: 0] < counts[$1.byte, default: 0] }
    if doubleColons >= 2, counts[UInt8(ascii: "\t"), default: 0] == 0 {
      self = .doubleColon
    } else if let best, counts[best.byte, default: 0] > counts[UInt8(ascii: ","), default: 0] {
      self.init(delimiter: best.byte)
    } else {
      self = .comma
    }
  }

  /// The dialect that a first line names, as Excel writes it for itself: `sep=;`.
  package init?(naming line: ArraySlice<UInt8>) {
    let line = line.filter { $0 != UInt8(ascii: "\"") }
    let start = line.dropLast().map { $0 | 0x20 }
    guard let last = line.last, start == Array("sep=".utf8) else { return nil }
    self.init(delimiter: last)
  }

  package init(delimiter: UInt8, isDoubled: Bool = false, isQuoted: Bool = true) {
    self.delimiter = delimiter
    self.isDoubled = isDoubled
    self.isQuoted = isQuoted
  }
}

/// Finds the fields of one row of delimited text after another (RFC 4180, by bytes).
///
/// Our own because the two libraries at hand do not serve: SwiftCSV holds a whole file as one
/// String, and libcsv lets one unclosed quote swallow every row behind it. Here a row whose quotes
/// do not fit is reported, and reading resumes at its next line, so that no good row is lost.
package struct DelimitedScanner {
  /// A field's bytes, without the quotes around it.
  struct Field {
    var start: UnsafePointer<UInt8>
    var count: Int
    /// Whether the field holds doubled quotes.
    var hasEscapes: Bool
  }

  enum Outcome: Equatable {
    /// A whole row; reading goes on at `next`.
    case row(next: UnsafePointer<UInt8>)
    /// The row's quotes do not fit; reading goes on at the next line.
    case malformed(reason: RowProblem.Reason, next: UnsafePointer<UInt8>)
    /// The row's end is not in these bytes.
    case incomplete
  }

  let dialect: DelimitedDialect
  private(set) var fields: [Field] = []

  init(_ dialect: DelimitedDialect) { self.dialect = dialect }

  /// Scans one row.
  ///
  /// - Parameter isFinal: no more bytes follow `end`, so that it ends a row too.
  mutating func scan(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, isFinal: Bool
  ) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    var p = start
    while true {
      if dialect.isQuoted, p < end, p.pointee == DelimitedScanner.quote {
        guard let next = quoted(p + 1, end) else {
          return isFinal
            ? malformed(.unclosedQuote, from: start, to: end, isFinal: isFinal) : .incomplete
        }
        p = next
        if p == end, !isFinal { return .incomplete }
        if p < end, !isDelimiter(p, end), !DelimitedScanner.isLineEnd(p.pointee) {
          return malformed(.textAfterQuote, from: start, to: end, isFinal: isFinal)
        }
      } else {
        p = plain(p, end)
      }
      if p == end { return isFinal ? .row(next: end) : .incomplete }
      if DelimitedScanner.isLineEnd(p.pointee) { return lineEnd(p, end, isFinal: isFinal) }
      p += dialect.isDoubled ? 2 : 1
    }
  }

  private static let quote = UInt8(ascii: "\"")

  @inline(__always)
  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  @inline(__always)
  private func isDelimiter(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    p.pointee == dialect.delimiter
      && (!dialect.isDoubled || (p + 1 < end && p[1] == dialect.delimiter))
  }

  private mutating func plain(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var p = start
    while p < end, !isDelimiter(p, end), !DelimitedScanner.isLineEnd(p.pointee) { p += 1 }
    fields.append(Field(start: start, count: p - start, hasEscapes: false))
    return p
  }

  /// Returns the place behind the closing quote, or nil.
  private mutating func quoted(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    var p = start
    var hasEscapes = false
    while p < end {
      if p.pointee != DelimitedScanner.quote {
        p += 1
      } else if p + 1 < end, p[1] == DelimitedScanner.quote {
        hasEscapes = true
        p += 2
      } else {
        fields.append(Field(start: start, count: p - start, hasEscapes: hasEscapes))
        return p + 1
      }
    }
    return nil
  }

  private func lineEnd(
    _ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, isFinal: Bool
  ) -> Outcome {
    if p.pointee == 0x0A { return .row(next: p + 1) }
    if p + 1 == end { return isFinal ? .row(next: end) : .incomplete }
    return .row(next: p[1] == 0x0A ? p + 2 : p + 1)
  }

  private func malformed(
    _ reason: RowProblem.Reason, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>,
    isFinal: Bool
  ) -> Outcome {
    var p = start
    while p < end, p.pointee != 0x0A { p += 1 }
    if p == end, !isFinal { return .incomplete }
    return .malformed(reason: reason, next: p < end ? p + 1 : end)
  }
}
