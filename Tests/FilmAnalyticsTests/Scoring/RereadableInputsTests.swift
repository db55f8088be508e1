import FilmData
import Glibc
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// Inputs that are read more than once.
@Suite struct RereadableInputsTests {
  @Test func filesCanBeOpenedAgain() throws {
    let folder = try TemporaryFolder(["a.jsonl": "x"])
    try RereadableInputs([folder.path("a.jsonl"), folder.path("none.jsonl")]).rewind()
  }

  @Test func aPipeWithANameCannot() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    let error = #expect(throws: DataError.self) { try RereadableInputs([pipe]) }
    #expect(error?.kind == .inputOutput)
    #expect(error?.description.contains("cannot read twice") == true)
  }
}
