import FilmCatalogue
import FilmData
import Foundation
import Testing
import _FilmTestSupport

@testable import FilmLabWeb

/// Which catalogue the pages show: the owner's as soon as it has a film, the sample's before.
@Suite struct SiteStoreTests {
  private func store(_ folder: TemporaryFolder) throws -> SiteStore {
    var configuration = SiteConfiguration(catalogue: folder.path("own.sqlite"))
    configuration.sample = [folder.path("films.jsonl")]
    return SiteStore(configuration, models: try ToyModels.all().page)
  }

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder([
      "films.jsonl":
        #"{"type":"film","title":"Stalker","year":1979,"runtime":162,"genres":["Drama"]}"# + "\n"
    ])
  }

  @Test func theSampleIsShownUntilThereIsACatalogue() throws {
    let folder = try folder()
    let store = try store(folder)
    #expect(store.source().isSample)
    let before = store.version()
    _ = try store.change { try $0.add(Film(id: "", title: "Up", year: 2009)) }
    #expect(store.source().path == folder.path("own.sqlite"))
    #expect(store.version() > before)
  }

  @Test func aSampleThatCannotBeReadIsTold() async throws {
    let folder = try folder()
    var configuration = SiteConfiguration(catalogue: folder.path("own.sqlite"))
    configuration.sample = [folder.path("gone.jsonl")]
    let store = SiteStore(configuration, models: try ToyModels.all().page)
    #expect(store.source() == .none)
    #expect(store.sampleFault?.contains("gone.jsonl") == true)
    let page = try await ToyAPI(site: configuration).get("/").text
    #expect(page.contains("The sample’s reviews are not shown") && page.contains("gone.jsonl"))
    let whole = try self.store(folder)
    #expect(whole.source().isSample && whole.sampleFault == nil)
  }

  /// Each empties the cache of pages.
  @Test func aChangeIsCountedOnce() async throws {
    let folder = try folder()
    _ = try Catalogue(folder.path("own.sqlite")).add(Film(id: "", title: "Up", year: 2009))
    let store = try store(folder)
    let before = (store.source(), store.version()).1
    _ = try store.change { try $0.add(Film(id: "", title: "Jaws", year: 1975)) }
    #expect(store.version() == before + 1)
    try await Task.sleep(for: .milliseconds(150))
    #expect(store.version() == before + 1)
    store.lastImport = ["Nothing new."]
    #expect(store.version() == before + 2)
  }

  /// As by `mv` of a copy over it: what is changed then must be in the file that is there.
  @Test func aCatalogueThatWasReplacedIsOpenedAgain() throws {
    let folder = try folder()
    for name in ["own.sqlite", "new.sqlite"] {
      _ = try Catalogue(folder.path(name)).add(Film(id: "", title: "Up", year: 2009))
    }
    let store = try store(folder)
    let (before, version) = (store.source(), store.version())
    _ = try store.change { try $0.add(Film(id: "", title: "Lost", year: 2001)) }
    #expect(rename(folder.path("new.sqlite"), folder.path("own.sqlite")) == 0)
    _ = try store.change { try $0.add(Film(id: "", title: "Kept", year: 2002)) }
    #expect(store.source() != before && store.source().path == before.path)
    #expect(store.version() > version)
    let own = try Catalogue(folder.path("own.sqlite"), access: .read)
    #expect(try own.totals().films == 2)
    #expect(try own.find("Kept").film.title == "Kept")
  }

  @Test func aCatalogueThatIsGoneIsNotShown() async throws {
    let folder = try folder()
    _ = try Catalogue(folder.path("own.sqlite")).add(Film(id: "", title: "Up", year: 2009))
    let store = try store(folder)
    let version = (store.source(), store.version()).1
    try FileManager.default.removeItem(atPath: folder.path("own.sqlite"))
    #expect(store.source().isSample)
    #expect(store.version() > version)
  }

  /// As while the first import goes on, or after one that failed.
  @Test func aFileWithoutFilmsIsNoCatalogueYet() throws {
    let folder = try folder()
    _ = try Catalogue(folder.path("own.sqlite"))
    let store = try store(folder)
    #expect(store.source().isSample)
    let other = try Catalogue(folder.path("own.sqlite"))
    _ = try other.add(Film(id: "", title: "Up", year: 2009))
    #expect(store.source().path == folder.path("own.sqlite"))
  }

  @Test func anEmptyFileIsNoCatalogue() throws {
    let folder = try folder()
    _ = try folder.write("", as: "own.sqlite")
    #expect(try store(folder).source().isSample)
  }
}
