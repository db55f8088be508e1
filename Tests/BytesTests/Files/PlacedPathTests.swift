import Glibc
import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct PlacedPathTests {
  @Test(arguments: [
    ("a/b", "a", "b"), ("/a", "/", "a"), ("a", ".", "a"), ("a/b//", "a", "b"), ("/", ".", ""),
    ("../a/.", "../a", "."),
  ])
  func pathsAreSplit(path: String, folder: String, name: String) {
    let place = PlacedPath(whole: path)
    #expect(place.folder == folder && place.name == name)
  }

  @Test func linksAreFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("real/inner")
    #expect(symlink("real/inner", folder.path("link")) == 0)
    #expect(try PlacedPath(folder.path("link")).path.hasSuffix("/real/inner"))
    #expect(try PlacedPath(folder.path("link/new")).path.hasSuffix("/real/inner/new"))
    #expect(try PlacedPath(folder.path("link/..")).path.hasSuffix("/real"))
    #expect(throws: SystemError(code: ENOENT)) { try PlacedPath(folder.path("none/new")) }
  }

  @Test func theRootHasOneSlash() {
    #expect(PlacedPath(whole: "/a").beside("b") == "/b")
    #expect(PlacedPath(whole: "/a/b").beside("c") == "/a/c")
  }
}
