/// Finds the fields of delimited text, row by row (RFC 4180, by bytes).
///
/// Our own because the two available libraries are unsuitable: SwiftCSV keeps a whole file as one
/// String, and libcsv lets one unclosed quote swallow every row after it. Here a row with unbalanced
/// quotes is reported, and reading resumes at its next line, so that no good row is lost.
package struct DelimitedScanner {
  /// A field's bytes, without the quotes around it.
  package struct Field {
    package var start: UnsafePointer<UInt8>
    package var count: Int
    /// Whether the field contains doubled quotes.
    package var hasEscapes: Bool
  }

  /// What is wrong with the quotes of a row.
  package enum QuoteFault: Equatable {
    /// A quote is never closed.
    case unclosed
    /// Text follows a closing quote.
    case followedByText
  }

  package enum Outcome: Equatable {
    /// A whole row; reading goes on at `next`.
    case row(next: UnsafePointer<UInt8>)
    /// The row's quotes are not balanced; reading goes on at the next line.
    case malformed(fault: QuoteFault, next: UnsafePointer<UInt8>)
    /// The row's end is not in these bytes.
    case incomplete
  }

  package let dialect: DelimitedDialect
  /// The fields of the last row scanned.
  package private(set) var fields: [Field] = []

  /// Makes a scanner of a dialect.
  package init(_ dialect: DelimitedDialect) { self.dialect = dialect }

  /// Scans one row.
  ///
  /// - Parameter isFinal: no more bytes follow `end`, so that it ends a row too.
  package mutating func scan(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, isFinal: Bool
  ) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    var p = start
    while true {
      if dialect.isQuoted, p < end, p.pointee == ASCII.quote {
        guard let next = quoted(p + 1, end) else {
          return isFinal
            ? malformed(.unclosed, from: start, to: end, isFinal: isFinal) : .incomplete
        }
        p = next
        if p == end, !isFinal { return .incomplete }
        if p < end, !isDelimiter(p, end), !Self.isLineEnd(p.pointee) {
          return malformed(.followedByText, from: start, to: end, isFinal: isFinal)
        }
      } else {
        p = plain(p, end)
      }
      if p == end { return isFinal ? .row(next: end) : .incomplete }
      if Self.isLineEnd(p.pointee) { return lineEnd(p, end, isFinal: isFinal) }
      p += dialect.isDoubled ? 2 : 1
    }
  }

  @inline(__always)
  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  @inline(__always)
  private func isDelimiter(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    p.pointee == dialect.delimiter
      && (!dialect.isDoubled || (p + 1 < end && p[1] == dialect.delimiter))
  }

  private mutating func plain(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var p = start
    while p < end, !isDelimiter(p, end), !Self.isLineEnd(p.pointee) { p += 1 }
    fields.append(Field(start: start, count: p - start, hasEscapes: false))
    return p
  }

  /// Returns the position after the closing quote, or nil.
  private mutating func quoted(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    var p = start
    var hasEscapes = false
    while p < end {
      if p.pointee != ASCII.quote {
        p += 1
      } else if p + 1 < end, p[1] == ASCII.quote {
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
    if p.pointee == ASCII.lineFeed { return .row(next: p + 1) }
    if p + 1 == end { return isFinal ? .row(next: end) : .incomplete }
    return .row(next: p[1] == ASCII.lineFeed ? p + 2 : p + 1)
  }

  private func malformed(
    _ fault: QuoteFault, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>,
    isFinal: Bool
  ) -> Outcome {
    var p = start
    while p < end, p.pointee != ASCII.lineFeed { p += 1 }
    if p == end, !isFinal { return .incomplete }
    return .malformed(fault: fault, next: p < end ? p + 1 : end)
  }
}
