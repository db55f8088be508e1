internal import FilmData
internal import FoundationEssentials
internal import GRDB

/// A durable catalogue of films, facts, reviews and ratings: one SQLite file.
///
/// ```swift
/// let catalogue = try Catalogue("films.sqlite")
/// let report = try catalogue.importFile(
///   "reviews.jsonl", ImportSettings(scorer: ReviewScorer(model)))
/// let film = try catalogue.find("The Mirror")
/// print(try catalogue.meters(of: film).tomatometer.percentage ?? 0)
/// ```
///
/// Safe from any thread. Several processes may read at once and one write; another that wants to write waits
/// for it. A process that is killed leaves the catalogue as it was before its last unfinished change.
public final class Catalogue: Sendable {
  /// How the file is opened.
  public enum Access: Sendable, Hashable {
    /// To read and change it; a file that does not exist is made.
    case change
    /// To read and change it; there must be one.
    case changeExisting
    /// To read it only; there must be one. Nothing is written, not even beside it, where it may not be.
    case read
  }

  /// The path of the file.
  public let path: String
  let database: DatabaseQueue
  /// How the connection waits for others.
  let patience: Patience

  /// Opens a catalogue, and brings its tables to this version.
  ///
  /// - Parameters:
  ///   - path: the file; folders on the way to it are made.
  ///   - access: whether it may be changed.
  ///   - countsOwner: whether the owner's own rating of a film counts in its Popcornmeter; where others see the meters,
  ///     they would learn it from them.
  ///   - didWait: called once if another process is writing, before this one waits for it.
  ///   - isCancelled: asked while waiting; true ends it.
  /// - Throws: ``CatalogueError`` where the file cannot be opened, is none of filmlab's or of a newer version; nothing is
  ///   then changed.
  public init(
    _ path: String, access: Access = .change, countsOwner: Bool = true,
    didWait: @escaping @Sendable () -> Void = {},
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(CatalogueError) {
    self.path = path
    let file = try CatalogueFile(path)
    if access != .change, file == .none { throw .noCatalogue(path: path) }
    if access == .change { Self.makeFolder(of: path) }
    let patience = Patience(didWait: didWait, isCancelled: isCancelled)
    self.patience = patience
    database = try CatalogueError.mapping(path) {
      if access == .read { return try Self.reader(path, patience, countsOwner: countsOwner) }
      let queue = try DatabaseQueue(
        path: Self.filePath(path),
        configuration: Self.configuration(patience, countsOwner: countsOwner))
      try CatalogueSchema.prepare(queue, path: path)
      if access == .changeExisting { try Self.checkForFilms(queue, path) }
      return queue
    }
  }

  /// What failed before it added a film leaves none.
  static func checkForFilms(_ queue: DatabaseQueue, _ path: String) throws {
    let film = try queue.read { try Int.fetchOne($0, sql: "SELECT 1 FROM film LIMIT 1") }
    if film == nil { throw CatalogueError.noCatalogue(path: path) }
  }

  /// Whether there is a catalogue with films at a path: a file that an import left without any is none.
  ///
  /// - Throws: ``CatalogueError`` where what is there cannot be read, or is something else.
  public static func exists(at path: String) throws(CatalogueError) -> Bool {
    do {
      _ = try Catalogue(path, access: .read)
      return true
    } catch CatalogueError.noCatalogue {
      return false
    }
  }

  /// The usual file: `filmlab/filmlab.sqlite` under `XDG_DATA_HOME`, else under `~/.local/share`.
  public static func usualPath(environment: [String: String]) -> String {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let file = value("FILMLAB_CATALOGUE") { return file }
    // A relative path is to be ignored, says the XDG base directory specification.
    if let data = value("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/filmlab/filmlab.sqlite"
    }
    return (value("HOME") ?? ".") + "/.local/share/filmlab/filmlab.sqlite"
  }

  /// A path as SQLite takes it for that of a file: a name that begins with `file:` or a colon means something else to it.
  static func filePath(_ path: String) -> String {
    path.hasPrefix("file:") || path.hasPrefix(":") ? "./" + path : path
  }

  private static func makeFolder(of path: String) {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    // Where it fails, opening the file reports why.
    if !folder.isEmpty {
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
  }

  static func configuration(
    _ patience: Patience, isReadOnly: Bool = false, countsOwner: Bool = true
  ) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    if !isReadOnly { configuration.journalMode = .wal }
    configuration.label = "filmlab"
    configuration.busyMode = .callback { patience.waits(attempt: $0) }
    configuration.prepareDatabase { db in
      // 64 MB hold the inner pages of the indexes of some millions of reviews.
      try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
      TellingRank.register(db)
      try db.execute(sql: MeterSums.viewOfOwnRatings(isCounted: countsOwner))
    }
    return configuration
  }
}

// MARK: Access for the parts of this module

extension Catalogue {
  /// Reads in one snapshot.
  func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try CatalogueError.rethrowing(path) { try database.read(body) }
  }

  /// Changes the catalogue in one transaction, which is undone where `body` throws.
  func changing<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try CatalogueError.rethrowing(path) {
      try database.write { db in try Self.changed(db, body) }
    }
  }

  /// As ``changing(_:)``, without a look at the film of each row: an import has just found or added it.
  func addingInBulk<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try CatalogueError.rethrowing(path) {
      try database.writeWithoutTransaction { db in
        // Within a transaction, this changes nothing.
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        var result: Result?
        try db.inTransaction(.immediate) {
          result = try Self.changed(db, body)
          return .commit
        }
        guard let result else { throw CatalogueError.cancelled }
        return result
      }
    }
  }

  private static func changed<Result>(
    _ db: Database, _ body: (Database) throws -> Result
  ) throws -> Result {
    let result = try body(db)
    try CatalogueSchema.indexTitles(db)
    try FilmCounts.update(db)
    return result
  }
}
