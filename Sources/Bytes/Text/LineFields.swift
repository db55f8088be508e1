/// Splits single lines into fields, whatever their quotes: a quote that is not closed on its line is a
/// letter.
package struct LineFields {
  private let dialect: DelimitedDialect
  /// The fields of the last line split.
  package private(set) var fields: [DelimitedScanner.Field] = []

  package init(_ dialect: DelimitedDialect) { self.dialect = dialect }

  /// Splits a line, which ends before `end`.
  package mutating func split(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, quoted: Bool = true
  ) {
    fields.removeAll(keepingCapacity: true)
    var end = end
    if end > start, end[-1] == ASCII.carriageReturn { end -= 1 }
    var p = start
    var isQuoted = quoted && dialect.isQuoted
    while true {
      if isQuoted, p < end, p.pointee == ASCII.quote {
        if case .closed(let place, let hasEscapes) = QuoteSearch.closing(
          of: p, to: end, isFinal: true, dialect)
        {
          fields.append(.init(start: p + 1, count: place - p - 1, hasEscapes: hasEscapes))
          p = place + 1
          if p >= end { return }
          p += dialect.width
          continue
        }
        // A line is not searched to its end for each of its quotes.
        isQuoted = false
      }
      let first = p
      while p < end, !dialect.isDelimiter(p, end) { p += 1 }
      fields.append(.init(start: first, count: p - first, hasEscapes: false))
      if p >= end { return }
      p += dialect.width
    }
  }

  /// Calls `body` with the fields of each line that is not empty.
  package mutating func forEachLine(
    of lines: UnsafeRawBufferPointer, _ body: ([DelimitedScanner.Field]) -> Void
  ) {
    guard var p = lines.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let end = p + lines.count
    while p < end {
      let lineEnd = QuoteSearch.next(ASCII.lineFeed, p, end) ?? end
      split(p, lineEnd)
      if fields.count > 1 || fields[0].count > 0 { body(fields) }
      p = lineEnd + 1
    }
  }
}
