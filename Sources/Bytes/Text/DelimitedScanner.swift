/// Finds the fields of delimited text, row by row (RFC 4180, by bytes).
///
/// Our own because the two available libraries are unsuitable: SwiftCSV keeps a whole file as one
/// String, and libcsv lets one unclosed quote swallow every row after it. Here a row with unbalanced
/// quotes ends with its line, so that no good row is lost.
package struct DelimitedScanner {
  /// A field's bytes, without the quotes around it.
  package struct Field {
    package var start: UnsafePointer<UInt8>
    package var count: Int
    /// Whether the field contains doubled or escaped quotes.
    package var hasEscapes: Bool

    package init(start: UnsafePointer<UInt8>, count: Int, hasEscapes: Bool) {
      (self.start, self.count, self.hasEscapes) = (start, count, hasEscapes)
    }

    /// The bytes, still with their escapes.
    package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }
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
  package internal(set) var fields: [Field] = []
  /// The fields of a line that is looked at as a row of its own.
  var line: LineFields

  /// How many fields more than its shape a row of several lines may have: beyond that its quotes are
  /// paired across rows.
  private static let mostExtraFields = 8

  /// Makes a scanner of a dialect.
  package init(_ dialect: DelimitedDialect) {
    self.dialect = dialect
    line = LineFields(dialect)
  }

  /// Scans one row.
  ///
  /// - Parameter isFinal: no more bytes follow `end`, so that it ends a row too.
  package mutating func scan(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, isFinal: Bool
  ) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    var p = start
    var hasSeveralLines = false
    while true {
      if dialect.isQuoted, p < end, p.pointee == ASCII.quote {
        switch QuoteSearch.closing(of: p, to: end, isFinal: isFinal, dialect) {
        case .incomplete: return .incomplete
        case .unclosed: return lineAlone(start, end, isFinal: isFinal)
        case .closed(let place, let hasEscapes):
          if !hasSeveralLines, QuoteSearch.hasLineEnd(p, place) {
            hasSeveralLines = true
            switch swallowsRows(start, closing: place, end, isFinal: isFinal) {
            case .yes: return lineAlone(start, end, isFinal: isFinal)
            case .unknown: return .incomplete
            case .no: break
            }
          }
          fields.append(Field(start: p + 1, count: place - p - 1, hasEscapes: hasEscapes))
          p = place + 1
        }
      } else {
        p = plain(p, end)
      }
      if p == end { return isFinal ? .row(next: end) : .incomplete }
      if QuoteSearch.isLineEnd(p.pointee) { return lineEnd(p, end, isFinal: isFinal) }
      p += dialect.width
      if hasSeveralLines, hasTooManyFields { return lineAlone(start, end, isFinal: isFinal) }
    }
  }

  /// Whether the last row scanned is an empty line.
  package var isBlank: Bool { fields.count == 1 && fields[0].count == 0 }

  private var hasTooManyFields: Bool {
    guard let shape = dialect.shape else { return false }
    return fields.count > shape.columnCount + Self.mostExtraFields
  }

  private mutating func plain(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var p = start
    while p < end, !dialect.isDelimiter(p, end), !QuoteSearch.isLineEnd(p.pointee) { p += 1 }
    fields.append(Field(start: start, count: p - start, hasEscapes: false))
    return p
  }

  private func lineEnd(
    _ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, isFinal: Bool
  ) -> Outcome {
    if p.pointee == ASCII.lineFeed { return .row(next: p + 1) }
    if p + 1 == end { return isFinal ? .row(next: end) : .incomplete }
    return .row(next: p[1] == ASCII.lineFeed ? p + 2 : p + 1)
  }
}
