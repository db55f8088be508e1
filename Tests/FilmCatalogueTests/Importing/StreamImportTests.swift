import FilmData
import Glibc
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// A stream's header is read before its rows; no row is lost by that.
@Suite struct StreamImportTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  /// The path of an open pipe with a text, as a shell's `<(…)` makes it; the caller closes it.
  private func openPipe(_ text: String) throws -> (path: String, descriptor: Int32) {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    // As much as fits into a pipe.
    let bytes = Array(text.utf8)
    try #require(bytes.count < 60_000 && write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    return ("/dev/fd/\(ends[0])", ends[0])
  }

  @Test func aPipeIsReadFromItsFirstRow() throws {
    let rows = (0..<300).map {
      #"{"title":"The Mirror","year":1975,"critic":"c\#($0)","text":"Wonderful, number \#($0)."}"#
    }
    let pipe = try openPipe(rows.joined(separator: "\n"))
    defer { close(pipe.descriptor) }
    let paths = try Catalogue.ordered([pipe.path])
    let report = try made.catalogue.importFile(paths[0], made.settings)
    #expect(report.kind == .reviews && report.added == 300)
  }

  @Test(arguments: [
    "movieId,title,genres\n1,Persona (1966),Drama\n", "Title,Year,Your Rating\nPersona,1966,8\n",
    "user,title,rating\nann,Persona (1966),4\n",
  ])
  func aPipeMayHaveWhateverAFileMay(text: String) throws {
    let pipe = try openPipe(text)
    defer { close(pipe.descriptor) }
    let report = try made.catalogue.importFile(pipe.path, made.settings)
    #expect(report.rows == 1 && report.filmsAdded == 1)
  }

  @Test func aPipeWithANameIsRefused() throws {
    let path = made.folder.path("pipe")
    try #require(mkfifo(path, 0o600) == 0)
    let error = #expect(throws: DataError.self) {
      try made.catalogue.importFile(path, made.settings)
    }
    #expect(error?.description.contains("a pipe can be read only once") == true)
    #expect(throws: DataError.self) { try Catalogue.ordered([path]) }
  }
}
