import FilmData
import Glibc
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// Inputs that are read more than once.
@Suite struct RereadableInputsTests {
  @Test func filesCanBeOpenedAgain() throws {
    let folder = try TemporaryFolder(["a.jsonl": "x"])
    try RereadableInputs.prepare([folder.path("a.jsonl"), folder.path("none.jsonl")])
  }

  /// As a shell's `<(…)` is.
  @Test func anOpenPipeIsKept() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    #expect(write(ends[1], "text", 4) == 4)
    close(ends[1])
    let path = "/dev/fd/\(ends[0])"
    try RereadableInputs.prepare([path])
    for _ in 0..<2 {
      #expect(try String(decoding: ByteSource(.file(path)).readToEnd(), as: UTF8.self) == "text")
    }
  }

  @Test func aPipeWithANameCannot() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    let error = #expect(throws: DataError.self) { try RereadableInputs.prepare([pipe]) }
    #expect(error?.kind == .inputOutput)
    #expect(error?.description.contains("cannot read twice") == true)
  }
}
