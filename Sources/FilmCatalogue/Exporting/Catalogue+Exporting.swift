internal import Bytes
internal import FilmData
internal import GRDB

extension Catalogue {
  /// Writes everything as JSON lines, which ``importFile(_:_:)`` reads again: the first line says what they are, each
  /// other has its kind in the field `type`.
  ///
  /// - Parameters:
  ///   - tables: what is written.
  ///   - put: takes the text in pieces.
  /// - Returns: how many lines of each table there are.
  @discardableResult
  public func exportLines(
    _ tables: [ExportTable] = ExportTable.allCases, _ put: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> [ExportTable: Int] {
    try reading { db in
      var head = "{\"filmlab\":\"catalogue\",\"type\":\"catalogue\",\"version\":1}\n"
      try head.withUTF8 { try put(UnsafeRawBufferPointer($0)) }
      var counts: [ExportTable: Int] = [:]
      for table in tables { counts[table] = try ExportedRows(table, .jsonLines).write(db, put) }
      return counts
    }
  }

  /// Writes one table as comma-separated values with a header.
  ///
  /// - Returns: how many rows there are.
  @discardableResult
  public func exportCSV(
    _ table: ExportTable, _ put: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> Int {
    try reading { db in try ExportedRows(table, .csv).write(db, put) }
  }

  /// Writes a plain CSV file for each table into a folder, which is made if needed.
  ///
  /// - Returns: how many rows each file has.
  /// - Throws: `DataError` where a file cannot be written.
  @discardableResult
  public func export(toFolder folder: String) throws -> [ExportTable: Int] {
    try OutputFolder.make(folder)
    // One snapshot for all files.
    return try reading { db in
      var counts: [ExportTable: Int] = [:]
      for table in ExportTable.allCases {
        let file = try OutputFile(path: "\(folder)/\(table.rawValue).csv")
        counts[table] = try ExportedRows(table, .csv).write(db) { try file.write($0) }
        try file.commit()
      }
      return counts
    }
  }
}
