import FilmCatalogue
import FilmData
import Foundation
import Testing
import _FilmTestSupport

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
}
