import Dispatch
import Foundation
import GRDB
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// A catalogue is one file that several processes may open, and that no other program's database is taken for.
@Suite struct CatalogueTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  @Test func theFileHasALogForeignKeysAndAMark() throws {
    let found = try made.catalogue.reading { db in
      (
        try String.fetchOne(db, sql: "PRAGMA journal_mode"),
        try Int.fetchOne(db, sql: "PRAGMA foreign_keys"),
        try Int.fetchOne(db, sql: "PRAGMA application_id")
      )
    }
    #expect(found.0 == "wal" && found.1 == 1 && found.2 == 0x464C_4D42)
    let loose = try made.catalogue.reading { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict
            AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
          """)
    }
    #expect(loose.isEmpty)
  }

  /// Closing a file takes away all locks of the process on it; another process would then delete the log.
  @Test func lookingAtTheFileLeavesTheLocksOfOthers() throws {
    _ = try made.catalogue.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM film") }
    let before = try locks(on: made.catalogue.path)
    #expect(!before.isEmpty)
    #expect(try CatalogueFile(made.catalogue.path) == .database)
    _ = try Catalogue.exists(at: made.catalogue.path)
    #expect(try locks(on: made.catalogue.path) == before)
  }

  /// The locks of this process on a file, as the kernel lists them, without their numbers in the list.
  ///
  /// The kernel lists them in parts, and may leave one out while other tests take theirs: they are read ten times.
  private func locks(on path: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let inode = try #require(attributes[.systemFileNumber] as? Int)
    let own = " \(ProcessInfo.processInfo.processIdentifier) "
    let lists = try (0..<10).map { _ in
      try String(contentsOfFile: "/proc/locks", encoding: .utf8)
    }
    let found = lists.flatMap { $0.split(separator: "\n") }
      .filter { $0.contains(own) && $0.contains(":\(inode) ") }
      .compactMap { $0.split(separator: ":", maxSplits: 1).last.map(String.init) }
    return Set(found).sorted()
  }

  @Test func theDatabaseOfAnotherProgramIsRefused() throws {
    let path = made.folder.path("other.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE other (id)") }
    #expect(throws: CatalogueError.notACatalogue(path: path)) { try Catalogue(path) }
    let text = try made.folder.write(String(repeating: "no database ", count: 100), as: "text")
    #expect(throws: CatalogueError.notACatalogue(path: text)) { try Catalogue(text) }
  }

  /// Even its journal stays as it is.
  @Test(arguments: [Catalogue.Access.change, .changeExisting, .read])
  func aRefusedDatabaseIsNotChanged(access: Catalogue.Access) throws {
    let path = made.folder.path("other.sqlite")
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE other (id)") }
    try other.close()
    let before = try made.folder.bytes(of: "other.sqlite")
    #expect(throws: CatalogueError.notACatalogue(path: path)) {
      try Catalogue(path, access: access)
    }
    #expect(try made.folder.bytes(of: "other.sqlite") == before)
    #expect(throws: (any Error).self) { try made.folder.bytes(of: "other.sqlite-wal") }
  }

  @Test func aFolderAndNoNameAreTold() {
    let folder = made.folder.path
    #expect(throws: CatalogueError.isFolder(path: folder)) { try Catalogue(folder) }
    #expect(throws: CatalogueError.isFolder(path: folder)) { try Catalogue(folder, access: .read) }
    #expect(throws: CatalogueError.noPath) { try Catalogue("") }
  }

  @Test func whoReadsCannotWrite() throws {
    try made.add("movieId,title,genres\n1,Persona (1966),Drama", as: "movies.csv")
    let reader = try Catalogue(made.catalogue.path, access: .read)
    #expect(try reader.find("Persona").film.year == 1966)
    #expect(throws: CatalogueError.self) { try reader.rate(1, stars: 4) }
    // What others write later is read.
    try made.catalogue.rate(1, stars: 5)
    #expect(try reader.opinion(of: 1).stars == 5)
  }

  @Test func aCatalogueThatNeverHadAFilmIsNone() throws {
    let path = made.catalogue.path
    for access in [Catalogue.Access.read, .changeExisting] {
      #expect(throws: CatalogueError.noCatalogue(path: path)) {
        try Catalogue(path, access: access)
      }
    }
    let empty = try made.folder.write("", as: "empty.sqlite")
    #expect(throws: CatalogueError.noCatalogue(path: empty)) { try Catalogue(empty, access: .read) }
  }

  @Test func whatMustExistIsNotMade() {
    let path = made.folder.path("none.sqlite")
    #expect(throws: CatalogueError.noCatalogue(path: path)) {
      try Catalogue(path, access: .changeExisting)
    }
    #expect(throws: (any Error).self) { try made.folder.bytes(of: "none.sqlite") }
  }

  @Test func aNewerCatalogueIsRefused() throws {
    try made.catalogue.changing {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('of the future')")
    }
    let path = made.catalogue.path
    #expect(throws: CatalogueError.newerVersion(path: path)) { try Catalogue(path) }
  }

  @Test func whatDoesNotExistCannotBeRead() {
    let path = made.folder.path("none.sqlite")
    #expect(throws: CatalogueError.noCatalogue(path: path)) { try Catalogue(path, access: .read) }
  }

  @Test func theUsualPathFollowsTheEnvironment() {
    #expect(
      Catalogue.usualPath(environment: ["HOME": "/h"]) == "/h/.local/share/filmlab/filmlab.sqlite")
    #expect(
      Catalogue.usualPath(environment: ["HOME": "/h", "XDG_DATA_HOME": "/d"])
        == "/d/filmlab/filmlab.sqlite")
    #expect(Catalogue.usualPath(environment: ["FILMLAB_CATALOGUE": "/x"]) == "/x")
  }

  @Test func aSecondWriterWaitsAndSaysSo() throws {
    let (waits, written) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let other = try Catalogue(made.catalogue.path, didWait: { waits.signal() })
    try made.catalogue.changing { db in
      try db.execute(sql: "INSERT INTO person (name) VALUES ('Ann')")
      DispatchQueue.global().async {
        try? other.changing { try $0.execute(sql: "INSERT INTO person (name) VALUES ('Bo')") }
        written.signal()
      }
      #expect(waits.wait(timeout: .now() + 20) == .success)
    }
    #expect(written.wait(timeout: .now() + 20) == .success)
    let names = try made.catalogue.reading {
      try String.fetchAll($0, sql: "SELECT name FROM person ORDER BY id")
    }
    #expect(names == ["Ann", "Bo"])
  }

  @Test func aSecondWriterThatIsStoppedGivesUp() throws {
    let other = try Catalogue(made.catalogue.path, isCancelled: { true })
    try made.catalogue.changing { db in
      try db.execute(sql: "INSERT INTO person (name) VALUES ('Ann')")
      #expect(throws: CatalogueError.cancelled) {
        try other.changing { try $0.execute(sql: "DELETE FROM person") }
      }
    }
  }

  @Test func whatFailsLeavesNothing() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try made.catalogue.changing { db in
        try db.execute(sql: "INSERT INTO person (name) VALUES ('Ann')")
        throw Stop()
      }
    }
    #expect(
      try made.catalogue.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM person") } == 0)
  }
}
