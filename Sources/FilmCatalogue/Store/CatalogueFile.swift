internal import GRDBSQLite
import Glibc

/// What is at the path of a catalogue, told from the first bytes: a database of another program must not even be opened
/// for changes, which would switch its journal.
enum CatalogueFile: Equatable {
  /// There is no file, or one without a byte.
  case none
  /// A catalogue; or a database of which only its tables tell more.
  case database

  /// Looks at the file.
  ///
  /// - Throws: ``CatalogueError`` for a folder, for what cannot be read, and for a file that is no catalogue.
  init(_ path: String) throws(CatalogueError) {
    if path.isEmpty { throw .noPath }
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { self = .none; return }
      throw Self.failure(path)
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path: path) }
    // A pipe, or a device, is no file that SQLite could use.
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notACatalogue(path: path) }
    self = status.st_size == 0 ? .none : .database
    if status.st_size == 0 { return }
    guard status.st_size >= Self.headSize else { throw .notACatalogue(path: path) }
    let head = try Self.head(path)
    guard head.starts(with: Self.mark) else { throw .notACatalogue(path: path) }
    let id = Self.number(head, at: 68)
    // Of a database with a log, the head may be older than the log; a page alone has no table.
    let mayBeNew = id == 0 && (head[18] == 2 || Self.number(head, at: 28) <= 1)
    if id != CatalogueSchema.applicationID, !mayBeNew { throw .notACatalogue(path: path) }
  }

  // Source: https://sqlite.org/fileformat2.html#the_database_header
  private static let mark = Array("SQLite format 3\0".utf8)
  private static let headSize = 100

  private static func number(_ head: [UInt8], at place: Int) -> Int {
    head[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Reads the first bytes through SQLite, which locks and changes nothing for that.
  ///
  /// Not by `open` and `close`: whoever closes a file takes away all locks of the process on it, those of other
  /// catalogues that are open among them, and another process would then delete the log that they write to.
  /// Source: https://sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
  private static func head(_ path: String) throws(CatalogueError) -> [UInt8] {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    let opened = sqlite3_open_v2(
      Catalogue.filePath(path), &connection, SQLITE_OPEN_READONLY, nil)
    if opened != SQLITE_OK {
      errno = sqlite3_system_errno(connection)
      throw failure(path)
    }
    var file: UnsafeMutablePointer<sqlite3_file>?
    let found = sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    guard found == SQLITE_OK, let file, let read = file.pointee.pMethods?.pointee.xRead else {
      throw .notACatalogue(path: path)
    }
    var head = [UInt8](repeating: 0, count: headSize)
    guard read(file, &head, Int32(headSize), 0) == SQLITE_OK else {
      throw .notACatalogue(path: path)
    }
    return head
  }

  private static func failure(_ path: String) -> CatalogueError {
    .database(path: path, reason: String(cString: strerror(errno)))
  }
}
