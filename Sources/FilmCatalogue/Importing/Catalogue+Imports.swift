internal import GRDB

/// A file that was imported.
public struct ImportedFile: Sendable, Hashable, Codable {
  /// The number of the import.
  public var number: Int64
  /// The path as it was given.
  public var path: String
  /// What the file had.
  public var kind: String
  /// SHA-256 of its bytes; `nil` where they are not to be told again.
  public var digest: String?
  /// Its size in bytes.
  public var size: Int?
  /// When it was imported, in seconds since 1970.
  public var time: Int
  /// Rows that were read.
  public var rows: Int
  /// What was new.
  public var added: Int
}

extension Catalogue {
  /// The files that were imported, in their order.
  public func imports() throws -> [ImportedFile] {
    try reading { db in
      try Row.fetchAll(db, sql: "SELECT * FROM import ORDER BY id").map { row in
        ImportedFile(
          number: row["id"], path: row["path"], kind: row["kind"], digest: row["digest"],
          size: row["size"], time: row["time"], rows: row["rows"], added: row["added"])
      }
    }
  }
}
