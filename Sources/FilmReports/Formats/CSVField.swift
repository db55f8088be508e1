package import FilmData

/// Fields of CSV, quoted where they must be (RFC 4180).
package enum CSVField {
  /// Writes a field.
  package static func append(_ bytes: UnsafeRawBufferPointer, to buffer: ByteBuffer) {
    guard bytes.contains(where: isSpecial) else { return buffer.append(bytes) }
    buffer.append("\"")
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { buffer.append("\"") }
      buffer.append(byte)
    }
    buffer.append("\"")
  }

  /// Writes a field.
  package static func append(_ text: String, to buffer: ByteBuffer) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0), to: buffer) }
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}
