import FilmData
import Foundation
import GRDB
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// The file alone has everything once its log is empty.
@Suite struct CatalogueLogTests {
  @Test func aCopyOfTheFileAloneHasTheLastChange() throws {
    let folder = try TemporaryFolder()
    let catalogue = try Catalogue(folder.path("films.sqlite"))
    _ = try catalogue.add(Film(id: "", title: "Up", year: 2009))
    // As a server's, which reads on.
    let reader = try Catalogue(folder.path("films.sqlite"), access: .read)
    _ = try catalogue.add(Film(id: "", title: "Jaws", year: 1975))
    try catalogue.emptyLog()
    try FileManager.default.copyItem(
      atPath: folder.path("films.sqlite"), toPath: folder.path("copy.sqlite"))
    #expect(try Catalogue(folder.path("copy.sqlite"), access: .read).totals().films == 2)
    #expect(try reader.totals().films == 2)
  }

  /// As an export that someone pages through: the server must not wait for its end.
  @Test(.timeLimit(.minutes(5))) func whoReadsOnIsNotWaitedFor() throws {
    let folder = try TemporaryFolder()
    let catalogue = try Catalogue(folder.path("films.sqlite"))
    _ = try catalogue.add(Film(id: "", title: "Up", year: 2009))
    let reader = try Catalogue(folder.path("films.sqlite"), access: .read)
    try reader.reading { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM film")
      _ = try catalogue.add(Film(id: "", title: "Jaws", year: 1975))
      #expect(throws: (any Error).self) { try catalogue.emptyLog() }
      _ = try catalogue.add(Film(id: "", title: "Big", year: 1988))
    }
    try catalogue.emptyLog()
    #expect(try reader.totals().films == 3)
  }
}
