/// Rows whose quotes do not fit: which lines are rows of their own.
extension DelimitedScanner {
  enum Swallows { case yes, no, unknown }

  /// How many lines of a text are looked at; a longer line is no row.
  private static let mostLines = 4
  private static let longestLine = 1 << 16

  /// Whether a quoted field of several lines is several rows, of which the first has a quote too many:
  /// each line then looks like a row.
  ///
  /// Without a column of numbers or words this could be chance, except between tabs.
  mutating func swallowsRows(
    _ start: UnsafePointer<UInt8>, closing: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>,
    isFinal: Bool
  ) -> Swallows {
    guard let shape = dialect.shape, shape.columnCount > 1,
      shape.isTyped || dialect.delimiter == ASCII.tab
    else { return .no }
    var p = start
    for _ in 0..<Self.mostLines {
      guard let lineEnd = QuoteSearch.next(ASCII.lineFeed, p, closing) else { break }
      guard isRow(p, lineEnd, shape) else { return .no }
      p = lineEnd + 1
    }
    // A text of three lines or more of which each is a row is no text.
    if QuoteSearch.hasLineEnd(p, closing) || hasInnerLine(start, closing) { return .yes }
    guard let last = QuoteSearch.next(ASCII.lineFeed, closing, end) ?? (isFinal ? end : nil) else {
      return end - p > Self.longestLine ? .no : .unknown
    }
    return isRow(p, last, shape) ? .yes : .no
  }

  private func hasInnerLine(
    _ start: UnsafePointer<UInt8>, _ closing: UnsafePointer<UInt8>
  ) -> Bool {
    guard let first = QuoteSearch.next(ASCII.lineFeed, start, closing) else { return false }
    return QuoteSearch.hasLineEnd(first + 1, closing)
  }

  private mutating func isRow(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ shape: RowShape
  ) -> Bool {
    guard end - start <= Self.longestLine else { return false }
    line.split(start, end)
    return line.fields.count == shape.columnCount && shape.fits(line.fields)
  }

  /// The row is its line alone: a good one if its quotes can be letters, else malformed.
  mutating func lineAlone(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, isFinal: Bool
  ) -> Outcome {
    let lineEnd = QuoteSearch.next(ASCII.lineFeed, start, end)
    guard let lineEnd = lineEnd ?? (isFinal ? end : nil) else { return .incomplete }
    let next = lineEnd < end ? lineEnd + 1 : end
    line.split(start, lineEnd, quoted: false)
    fields = line.fields
    if hasQuotesAsLetters { return .row(next: next) }
    let opening = fields.last { $0.count > 0 && $0.start[0] == ASCII.quote }
    let hasMore = opening.map { QuoteSearch.next(ASCII.quote, $0.start + 1, lineEnd) != nil }
    return .malformed(fault: hasMore == true ? .followedByText : .unclosed, next: next)
  }

  /// Whether the quotes of a row can be letters: between tabs always, elsewhere if the row has the fields that
  /// it should, each with its quotes in pairs.
  private var hasQuotesAsLetters: Bool {
    guard let shape = dialect.shape else { return dialect.delimiter == ASCII.tab }
    guard fields.count == shape.columnCount, shape.fits(fields) else { return false }
    if dialect.delimiter == ASCII.tab { return true }
    return shape.isTyped
      && fields.allSatisfy { field in
        field.bytes.reduce(0) { $1 == ASCII.quote ? $0 + 1 : $0 } % 2 == 0
      }
  }
}
