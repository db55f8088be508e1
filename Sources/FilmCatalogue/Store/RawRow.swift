import GRDBSQLite

/// The row at which a statement stands.
struct RawRow {
  let handle: OpaquePointer

  /// A number; 0 for NULL.
  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// A decimal number; 0 for NULL.
  func decimal(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  /// A decimal number; `nil` for NULL.
  func decimalIfAny(_ column: Int32) -> Double? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : decimal(column)
  }

  /// A number; `nil` for NULL.
  func numberIfAny(_ column: Int32) -> Int64? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : number(column)
  }

  /// The bytes of a text, which live until the statement goes on; none for NULL.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_text(handle, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  /// A text; empty for NULL.
  func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
}
