internal import Bytes

/// A table of identifiers: a header `id`, then one a line, quoted as in RFC 4180 where needed.
package enum IDTable {
  private static let header = "id"

  /// Reads the identifiers, in their order.
  ///
  /// - Throws: `FilmTable.Fault` with the row at fault.
  /// - Complexity: O(bytes).
  package static func parse(_ bytes: UnsafeRawBufferPointer) throws(FilmTable.Fault) -> IDIndex {
    var scanner = FilmTableScanner(bytes)
    guard !bytes.isEmpty, scanner.nextRow() == 1,
      scanner.fields[0].string(in: bytes) == header
    else { throw FilmTable.Fault(reason: "its first line is not \(header)") }
    guard bytes.count <= Int(Int32.max) else {
      throw FilmTable.Fault(reason: "it is longer than 2 GB")
    }
    var index = IDIndex()
    while !scanner.isAtEnd {
      let row = index.count + 1
      let fieldCount = scanner.nextRow()
      guard fieldCount == 1 else {
        throw FilmTable.Fault(reason: "row \(row) has \(fieldCount) fields, not 1")
      }
      let id = scanner.fields[0].string(in: bytes)
      guard index.insert(id) == row - 1 else {
        throw FilmTable.Fault(reason: "row \(row) repeats the id \(id.quotable(limit: 40))")
      }
    }
    return index
  }

  /// The bytes of a table.
  package static func bytes(of index: IDIndex) -> [UInt8] {
    let buffer = ByteBuffer(capacity: 16 * index.count)
    buffer.append(header + "\n")
    for id in index.identifiers {
      // An empty line would be no row.
      if id.isEmpty { buffer.append("\"\"") } else { CSVField.append(id, to: buffer) }
      buffer.append("\n")
    }
    return withExtendedLifetime(buffer) { Array(buffer.bytes) }
  }
}
