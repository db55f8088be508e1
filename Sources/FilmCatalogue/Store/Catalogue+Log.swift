internal import GRDB

extension Catalogue {
  /// Brings what was changed from the log beside the file (`-wal`) into the file, and empties the log.
  ///
  /// Whoever then copies the file alone has all of it, and a file that is moved to its place is not read with the log of
  /// the one before, which SQLite finds by its name.
  ///
  /// - Throws: ``CatalogueError`` where others still read or write after 50 ms; the log then stays until it is emptied
  ///   after another change.
  public func emptyLog() throws {
    try CatalogueError.rethrowing(path) {
      _ = try database.writeWithoutTransaction { db in
        try patience.shortly { try db.checkpoint(.truncate) }
      }
    }
  }
}
