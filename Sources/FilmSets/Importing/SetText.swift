internal import Bytes
internal import FilmData

/// Texts of sets from before UTF-8 was usual, and files read line by line.
enum SetText {
  /// Bytes as text: UTF-8 if they are valid, else Windows-1252, as Western texts of the time are.
  static func decode(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let isSpecial = (0x80...0x9F).contains(byte)
      text.append(isSpecial ? windows1252[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }

  /// A whole file as text.
  static func contents(of path: String) throws(DataError) -> String {
    decode(try ByteSource(.file(path)).readToEnd())
  }

  /// Calls `body` with each line that is not blank, and its number from 1, until it returns false.
  ///
  /// The line comes without its end and without blanks at either side.
  static func forEachLine(
    of path: String, _ body: (Int, String) -> Bool
  ) throws(DataError) {
    let reader = try BlockReader(ByteSource(.file(path)))
    let block = RecordBlock()
    while try reader.fill(block) {
      var line = block.firstLine
      for bytes in block.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let text = trimmed(decode(bytes))
        if !text.isEmpty, !body(line, text) { return }
        line += 1
      }
    }
  }

  /// All lines of a file that are not blank.
  static func lines(of path: String) throws(DataError) -> [String] {
    var lines: [String] = []
    try forEachLine(of: path) { _, line in
      lines.append(line)
      return true
    }
    return lines
  }

  /// A fraction of 1 as a score in a notation that filmlab reads: "94.444%".
  static func percent(_ fraction: Double) -> String {
    let buffer = ByteBuffer(capacity: 16)
    buffer.append(number: fraction * 100)
    return buffer.string + "%"
  }

  /// A text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    var rest = text.unicodeScalars[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// What the bytes from 0x80 on mean; the five that mean nothing are control characters.
  private static let windows1252 = Array(
    ("\u{20AC}\u{81}\u{201A}\u{0192}\u{201E}\u{2026}\u{2020}\u{2021}\u{02C6}\u{2030}\u{0160}"
      + "\u{2039}\u{0152}\u{8D}\u{017D}\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}"
      + "\u{2014}\u{02DC}\u{2122}\u{0161}\u{203A}\u{0153}\u{9D}\u{017E}\u{0178}").unicodeScalars)
}
