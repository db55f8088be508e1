import FilmData
import FoundationEssentials
import GRDB
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// A catalogue is read where nothing may be written; what cannot be read there is told.
@Suite struct CatalogueReaderTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  /// A catalogue beside which no log can be made, as on a medium that cannot be written.
  private func unwritable(_ name: String, change: (Database) throws -> Void = { _ in }) throws
    -> String
  {
    let path = made.folder.path(name)
    do {
      let catalogue = try Catalogue(path)
      let film = try made.folder.write("movieId,title,genres\n1,Persona (1966),Drama", as: "m.csv")
      _ = try catalogue.importFile(film, made.settings)
      try catalogue.changing(change)
    }
    // SQLite follows no link to a log, nor to the memory that its readers share.
    for end in ["-wal", "-shm"] {
      try FileManager.default.createSymbolicLink(
        atPath: path + end, withDestinationPath: made.folder.path("none"))
    }
    return path
  }

  @Test(arguments: ["films.db", "100% of? films#.db"]) func nothingIsWrittenBeside(name: String)
    throws
  {
    let catalogue = try Catalogue(unwritable(name), access: .read)
    #expect(try catalogue.find("Persona").film.year == 1966)
    // Two slashes at the beginning are one.
    let other = try Catalogue("/" + made.folder.path(name), access: .read)
    #expect(try other.filmCount() == 1)
  }

  @Test func anOlderCatalogueThatCannotBeChangedIsTold() throws {
    let path = try unwritable("old.db") { db in
      try db.execute(
        sql: """
          DELETE FROM grdb_migrations WHERE identifier = (SELECT max(identifier) FROM grdb_migrations)
          """)
    }
    let error = #expect(throws: CatalogueError.self) { try Catalogue(path, access: .read) }
    #expect(error?.description.contains("older version of filmlab") == true)
    #expect(error?.kind == .data)
  }

  /// SQLite has names of its own for what is no file.
  @Test func aNameIsAlwaysThatOfAFile() throws {
    #expect(Catalogue.filePath("file:films.db?mode=memory") == "./file:films.db?mode=memory")
    #expect(Catalogue.filePath(":memory:") == "./:memory:")
    #expect(Catalogue.filePath("/a/film.db") == "/a/film.db")
  }
}
