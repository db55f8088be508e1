extension DelimitedDialect {
  /// Adds a field's bytes to a buffer, its doubled and escaped quotes as one.
  ///
  /// - Complexity: O(*n*).
  package func unescape(_ field: DelimitedScanner.Field, into buffer: ByteBuffer) {
    var offset = 0
    while offset < field.count {
      let byte = field.start[offset]
      let next = offset + 1 < field.count ? field.start[offset + 1] : 0
      let isEscape = byte == ASCII.backslash && escapesQuotes
      if isEscape, next == ASCII.quote || next == ASCII.backslash {
        buffer.append(next)
        offset += 2
      } else {
        buffer.append(byte)
        offset += byte == ASCII.quote && next == ASCII.quote ? 2 : 1
      }
    }
  }
}
