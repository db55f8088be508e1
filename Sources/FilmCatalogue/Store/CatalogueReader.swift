internal import FoundationEssentials
internal import GRDB

/// Opening a catalogue of which nothing may be changed.
extension Catalogue {
  /// Opens the file for reading alone; a catalogue of an older version is brought to this one before.
  ///
  /// - Throws: ``CatalogueError/olderVersion(path:)`` where that cannot be done.
  static func reader(
    _ path: String, _ patience: Patience, countsOwner: Bool
  ) throws -> DatabaseQueue {
    let queue = try readOnlyQueue(path, patience, countsOwner: countsOwner)
    if try !CatalogueSchema.isComplete(queue, path: path) {
      if try queue.read({ try Int.fetchOne($0, sql: "SELECT 1 FROM sqlite_schema LIMIT 1") }) == nil
      {
        throw CatalogueError.noCatalogue(path: path)
      }
      try update(path, patience)
    }
    try checkForFilms(queue, path)
    return queue
  }

  private static func update(_ path: String, _ patience: Patience) throws {
    do {
      try CatalogueSchema.prepare(
        DatabaseQueue(path: filePath(path), configuration: configuration(patience)), path: path)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      throw CatalogueError.olderVersion(path: path)
    }
  }

  private static func readOnlyQueue(
    _ path: String, _ patience: Patience, countsOwner: Bool
  ) throws -> DatabaseQueue {
    func opened(_ path: String) throws -> DatabaseQueue {
      let queue = try DatabaseQueue(
        path: path,
        configuration: configuration(patience, isReadOnly: true, countsOwner: countsOwner))
      _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
      return queue
    }
    do {
      return try opened(filePath(path))
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      // A log needs files beside the catalogue; where none is there and none can be made, nobody writes.
      if FileManager.default.fileExists(atPath: path + "-wal") { throw error }
      return try opened(uri(path) + "?immutable=1")
    }
  }

  /// A path as a URI of SQLite, in which what follows two slashes would be a host.
  private static func uri(_ path: String) -> String {
    let path = path.replacing("%", with: "%25").replacing("?", with: "%3f")
      .replacing("#", with: "%23")
    return (path.hasPrefix("/") ? "file://" : "file:") + path
  }
}
