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
    let head = try Self.head(path)
    self = head.isEmpty ? .none : .database
    if head.isEmpty { return }
    guard head.starts(with: Self.mark), head.count == Self.headSize else {
      throw .notACatalogue(path: path)
    }
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

  private static func head(_ path: String) throws(CatalogueError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: headSize)
    let count = pread(descriptor, &head, headSize, 0)
    // A pipe, or a device, is no file that SQLite could use.
    if count < 0 { throw .notACatalogue(path: path) }
    return Array(head.prefix(count))
  }

  private static func failure(_ path: String) -> CatalogueError {
    .database(path: path, reason: String(cString: strerror(errno)))
  }
}
