internal import Bytes
internal import GRDB

/// Writes the rows of a table as lines of text, a field a column.
struct ExportedRows {
  /// How rows are written.
  enum Form { case jsonLines, csv }

  private let form: Form
  private let table: ExportTable
  private let buffer = ByteBuffer(capacity: 1 << 17)

  init(_ table: ExportTable, _ form: Form) { (self.table, self.form) = (table, form) }

  /// Writes are of this many bytes or more.
  private static let chunk = 1 << 16

  /// Writes all rows; memory is a chunk.
  ///
  /// - Returns: how many there are.
  func write(_ db: Database, _ put: (UnsafeRawBufferPointer) throws -> Void) throws -> Int {
    let statement = try db.makeStatement(sql: form == .csv ? table.csvSQL : table.sql)
    let names = statement.columnNames
    let rows = try Row.fetchCursor(statement)
    var count = 0
    if form == .csv { header(names) }
    while let row = try rows.next() {
      count += 1
      form == .csv ? line(row) : object(row, names)
      if buffer.count >= Self.chunk {
        try put(buffer.bytes)
        buffer.clear()
      }
    }
    try put(buffer.bytes)
    return count
  }

  private func header(_ names: [String]) {
    for (index, name) in names.enumerated() {
      if index > 0 { buffer.append(ASCII.comma) }
      CSVField.append(name, to: buffer)
    }
    buffer.append("\n")
  }

  private func line(_ row: Row) {
    for (index, value) in row.databaseValues.enumerated() {
      if index > 0 { buffer.append(ASCII.comma) }
      switch value.storage {
      case .string(let text): CSVField.append(text, to: buffer)
      case .int64(let number): buffer.append(integer: Int(number))
      case .double(let number): buffer.append("\(number)")
      case .null, .blob: break
      }
    }
    buffer.append("\n")
  }

  /// A field without a value is left out.
  private func object(_ row: Row, _ names: [String]) {
    buffer.append("{\"type\":")
    buffer.append(quoted: table.lineType)
    for (name, value) in zip(names, row.databaseValues) where !value.isNull {
      buffer.append(ASCII.comma)
      buffer.append(quoted: name)
      buffer.append(ASCII.colon)
      switch value.storage {
      case .string(let text): buffer.append(quoted: text)
      case .int64(let number): buffer.append(integer: Int(number))
      case .double(let number): buffer.append("\(number)")
      case .null, .blob: buffer.append("null")
      }
    }
    buffer.append("}\n")
  }
}
