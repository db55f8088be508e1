import Bytes
import Glibc

/// The line of a table that says of which model it is, before its last line.
///
///     # model crc32:1a2b3c4d
///
/// A person who edits the table leaves the line as it is, so a table that was edited is told from one of another
/// model.
enum ModelLine {
  private static let start = "# model "

  /// Adds the line to a complete table.
  static func add(_ id: String, to table: ByteBuffer, before endLine: String) {
    table.truncate(to: table.count - endLine.utf8.count - 1)
    table.append("\(start)\(id)\n\(endLine)\n")
  }

  /// The model that a table names; `nil` without the line.
  ///
  /// - Complexity: O(*n*).
  static func id(in table: UnsafeRawBufferPointer) -> String? {
    var line = 0
    var found: String?
    while line < table.count {
      let end = lineEnd(table, from: line)
      if table[line] == ASCII.hash, table[line..<end].starts(with: start.utf8) {
        let id = String(decoding: table[line..<end].dropFirst(start.utf8.count), as: UTF8.self)
        // An editor may have written other ends of lines, a spreadsheet tabs for columns that are empty.
        found = id.split(whereSeparator: \.isWhitespace).first.map(String.init)
      }
      line = end + 1
    }
    return found
  }

  private static func lineEnd(_ table: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = table.baseAddress,
      let found = memchr(base + start, Int32(ASCII.lineFeed), table.count - start)
    else { return table.count }
    return UnsafeRawPointer(found) - base
  }
}
