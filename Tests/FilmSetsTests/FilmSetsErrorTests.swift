import FilmData
import Testing

@testable import FilmSets

/// Each error is one sentence with what, where and what to do.
@Suite struct FilmSetsErrorTests {
  static let url = "https://example.org/a.zip"

  static let all: [(FilmSetsError, ErrorKind, String)] = [
    (.noRegistry(path: "r.json"), .noInput, "there is no registry of data sets here"),
    (.malformedRegistry(path: "r.json", reason: "it is empty"), .data, "r.json: it is empty;"),
    (
      .unknownSet(name: "x", suggestions: []), .noInput,
      "there is no data set \"x\" in the registry"
    ),
    (.unknownSet(name: "x", suggestions: ["y", "z"]), .noInput, "did you mean y, z?"),
    (.byHandOnly(name: "x", advice: "ask"), .noInput, "cannot be fetched by a program; ask"),
    (.missingLibrary("libcurl", package: "libcurl4"), .inputOutput, "install the package libcurl4"),
    (.unreachable(url: url, reason: "no route"), .inputOutput, "(no route); check the network"),
    (
      .notFound(url: url, status: 404, home: "h"), .noInput,
      "(status 404); it may have moved, see h"
    ),
    (.refused(url: url, status: 500), .inputOutput, "status 500; try again later"),
    (
      .cutOff(url: url, received: 1, expected: 2, partial: "p"), .inputOutput,
      "after 1 of 2 bytes; fetch it again to go on from p"
    ),
    (.cutOff(url: url, received: 1, expected: nil, partial: "p"), .inputOutput, "after 1 bytes;"),
    (.stalled(url: url, seconds: 3, partial: "p"), .inputOutput, "sent nothing for 3 s;"),
    (.transferFailed(url: url, reason: "why"), .inputOutput, "the transfer failed (why)"),
    (.busy(partial: "p"), .inputOutput, "another process writes this file"),
    (.wrongLength(url: url, found: 1, expected: 2, home: "h"), .data, "nothing was kept, see h"),
    (
      .wrongChecksum(url: url, found: "a", expected: "b"), .data,
      "the checksum is a where b is known"
    ),
    (.brokenArchive(path: "a", reason: "why"), .data, "(why); delete it and fetch it again"),
    (
      .unsafeArchive(path: "a", entry: "e", reason: "is a link"), .data,
      "the entry \"e\" is a link;"
    ),
    (.tooLarge(path: "a", limit: 9), .data, "more than 9 bytes; nothing was unpacked"),
    (.notFetched(name: "x", folder: "f", advice: "do"), .noInput, "f: x is not there; do"),
    (
      .notFetched(name: "x", folder: "f", advice: nil), .noInput,
      "f: x is not there; fetch it first"
    ),
    (.unknownLayout(path: "p", set: "S", expected: "e"), .data, "this is not S, which has e"),
    (
      .inputOutput(path: "p", action: "write", reason: "full"), .inputOutput,
      "p: cannot write: full"
    ),
    (.cancelled, .cancelled, "stopped before the end"),
  ]

  @Test(arguments: all)
  func isASentence(_ error: FilmSetsError, _ kind: ErrorKind, _ says: String) {
    #expect(error.kind == kind)
    #expect(error.description.contains(says), "\(error)")
    #expect(!error.description.contains("\n") && !error.description.hasSuffix("."))
  }

  @Test func onlyWhatMayPassIsTriedAgain() {
    let passing = FilmSetsErrorTests.all.map(\.0).filter(\.isPassing)
    #expect(passing.count == 4)
    #expect(FilmSetsError.refused(url: "u", status: 429).isPassing)
    #expect(!FilmSetsError.refused(url: "u", status: 403).isPassing)
  }
}
