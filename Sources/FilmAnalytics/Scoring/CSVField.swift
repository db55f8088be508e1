import FilmData

/// Fields of CSV, quoted where they must be (RFC 4180).
enum CSVField {
  static func append(_ text: String, to buffer: ByteBuffer) {
    guard text.utf8.contains(where: { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }) else {
      return buffer.append(text)
    }
    buffer.append(
      "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\"")
  }
}
