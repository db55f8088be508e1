import Glibc

/// Finds the quote that closes a quoted field.
///
/// A quote closes the field if a delimiter or the row's end follows. Another quote is a letter, but only
/// within a line: in a text of several lines it is the first of another field, so that the field is
/// unclosed. That is also why time is linear, however the quotes stand: a search ends where the next
/// field begins that could need one.
enum QuoteSearch {
  enum Outcome {
    /// - Parameters:
    ///   - place: the closing quote.
    ///   - hasEscapes: whether quotes come before it, doubled or escaped.
    case closed(place: UnsafePointer<UInt8>, hasEscapes: Bool)
    case unclosed
    /// What follows must be known.
    case incomplete
  }

  /// Searches from the first quote of a field.
  ///
  /// - Complexity: O(*n*) for *n* bytes up to the outcome.
  static func closing(
    of opening: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, isFinal: Bool,
    _ dialect: DelimitedDialect
  ) -> Outcome {
    var p = opening + 1
    var hasEscapes = false
    var hasStrays = false
    // No line ends before it.
    var clear = opening
    while let quote = next(ASCII.quote, p, end) {
      if hasStrays {
        if hasLineEnd(clear, quote) { return .unclosed }
        clear = quote
      }
      var run = quote + 1
      while run < end, run.pointee == ASCII.quote { run += 1 }
      if run == end, !isFinal { return .incomplete }
      var count = run - quote
      if dialect.escapesQuotes, isEscaped(quote, after: opening) {
        hasEscapes = true
        count -= 1
      }
      if count > 1 { hasEscapes = true }
      if count % 2 == 1 {
        if run == end || dialect.isDelimiter(run, end) || isLineEnd(run.pointee) {
          return .closed(place: run - 1, hasEscapes: hasEscapes)
        }
        hasStrays = true
        if hasLineEnd(clear, quote) { return .unclosed }
        clear = quote
      }
      p = run
    }
    return isFinal || (hasStrays && hasLineEnd(clear, end)) ? .unclosed : .incomplete
  }

  /// Whether an odd number of backslashes comes before a quote of a field.
  private static func isEscaped(
    _ quote: UnsafePointer<UInt8>, after opening: UnsafePointer<UInt8>
  ) -> Bool {
    var p = quote
    while p - 1 > opening, p[-1] == ASCII.backslash { p -= 1 }
    return (quote - p) % 2 == 1
  }

  static func next(
    _ byte: UInt8, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    memchr(start, Int32(byte), end - start).map {
      UnsafePointer($0.assumingMemoryBound(to: UInt8.self))
    }
  }

  static func hasLineEnd(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> Bool {
    next(ASCII.lineFeed, start, end) != nil
  }

  @inline(__always)
  static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }
}
