/// Writes fields of comma-separated values (RFC 4180), or of such with tabs between: quoted if they contain
/// the separator, a quote or a line end, with quotes in them doubled.
package enum CSVField {
  /// Writes a field, and returns whether it was quoted.
  ///
  /// - Parameter separator: what is between fields: a comma or a tab.
  /// - Complexity: O(*n*).
  @discardableResult
  package static func append(
    _ bytes: UnsafeRawBufferPointer, separator: UInt8 = ASCII.comma, to buffer: ByteBuffer
  ) -> Bool {
    guard bytes.contains(where: { needsQuotes($0, separator) }) else {
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
  package static func append(
    _ text: String, separator: UInt8 = ASCII.comma, to buffer: ByteBuffer
  ) -> Bool {
    var text = text
    return text.withUTF8 { append(UnsafeRawBufferPointer($0), separator: separator, to: buffer) }
  }

  @inline(__always)
  private static func needsQuotes(_ byte: UInt8, _ separator: UInt8) -> Bool {
    byte == separator || byte == ASCII.quote || byte == ASCII.lineFeed
      || byte == ASCII.carriageReturn
  }
}
