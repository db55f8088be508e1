/// Writes fields of comma-separated values (RFC 4180): quoted if they contain a comma, a quote or a
/// line end, with quotes in them doubled.
package enum CSVField {
  /// Writes a field, and returns whether it was quoted.
  ///
  /// - Complexity: O(*n*).
  @discardableResult
  package static func append(_ bytes: UnsafeRawBufferPointer, to buffer: ByteBuffer) -> Bool {
    guard bytes.contains(where: needsQuotes) else {
      buffer.append(bytes)
      return false
    }
    buffer.append(ASCII.quote)
    for byte in bytes {
      if byte == ASCII.quote { buffer.append(ASCII.quote) }
      buffer.append(byte)
    }
    buffer.append(ASCII.quote)
    return true
  }

  /// Writes a field, and returns whether it was quoted.
  @discardableResult
  package static func append(_ text: String, to buffer: ByteBuffer) -> Bool {
    var text = text
    return text.withUTF8 { append(UnsafeRawBufferPointer($0), to: buffer) }
  }

  @inline(__always)
  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == ASCII.comma || byte == ASCII.quote || byte == ASCII.lineFeed
      || byte == ASCII.carriageReturn
  }
}
