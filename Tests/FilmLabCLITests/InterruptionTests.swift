import Glibc
import Testing
import _FilmTestSupport

/// Ctrl-C: whole lines or nothing, and the status that a shell expects.
@Suite struct InterruptionTests {
  /// More than pipes and buffers hold, in and out.
  static let many = Array(MadeReviews.lines(count: 20_000).utf8)

  @Test(arguments: ["1", "3"])
  func linesAreWhole(jobs: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(InterruptionTests.many, as: "many.jsonl")
    let run = try FilmlabProcess(["sentiment", path, "--jobs", jobs], interrupt: .afterOutput)
    #expect(run.status == 130)
    #expect(run.output.hasSuffix("}\n"))
    let rows = try run.rows()
    #expect(!rows.isEmpty && rows.count < 20_000)
    #expect(rows.compactMap { $0["id"] as? Int } == Array(0..<rows.count))
    #expect(run.errors.hasPrefix("stopped after \(rows.count) reviews\n"))
  }

  @Test func arrayIsClosed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(InterruptionTests.many, as: "many.jsonl")
    let run = try FilmlabProcess(
      ["sentiment", path, "--format", "json"], interrupt: .afterOutput)
    #expect(run.status == 130)
    // Perhaps of no row, but an array.
    #expect(throws: Never.self) { try JSONRows.array(run.output) }
  }

  /// Ctrl-C, what batch systems send, and what a terminal that closes sends.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func nothingIsLeftOfAFile(signal: Int32) throws {
    let folder = try TemporaryFolder()
    let run = try FilmlabProcess(
      ["sentiment", "-", "--output", folder.path("scored.jsonl")], input: InterruptionTests.many,
      interrupt: .afterInput, signal: signal)
    #expect(run.status == 128 + signal)
    #expect(run.errors.hasPrefix("stopped; nothing was written\n"))
    #expect(try folder.names().isEmpty)
  }

  /// Nothing is said of a part of a text.
  @Test(arguments: [["explain", "-"], ["recommend", "-"]])
  func aResultOfAPartIsNotWritten(arguments: [String]) throws {
    let run = try FilmlabProcess(
      arguments, input: InterruptionTests.many, interrupt: .afterInput)
    #expect(run.status == 130)
    #expect(run.output.isEmpty)
  }

  /// A quota is a fault of writing, and leaves no half of a file.
  @Test func aFileThatGrowsTooLongIsAFault() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(InterruptionTests.many, as: "many.jsonl")
    let run = try FilmlabProcess.shell(
      "ulimit -f 64; \"$FILMLAB\" sentiment '\(path)' --output '\(folder.path("scored.jsonl"))'")
    #expect(run.status == 74)
    #expect(run.output.contains("cannot write: File too large"))
    #expect(try folder.names() == ["many.jsonl"])
  }

  /// Meters of a part of the reviews would pass for those of all.
  @Test func metersOfAPartAreNotWritten() throws {
    let run = try FilmlabProcess(
      ["sentiment", "-", "--by-film"], input: InterruptionTests.many, interrupt: .afterInput)
    #expect(run.status == 130)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("stopped; nothing was written\n"))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func evaluationEndsWithoutFigures(signal: Int32) throws {
    let run = try FilmlabProcess(
      ["evaluate", "sentiment", "-"], input: InterruptionTests.many, interrupt: .afterInput,
      signal: signal)
    #expect(run.status == 128 + signal)
    #expect(run.output.isEmpty)
  }

  @Test(arguments: ["sentiment", "similarity"])
  func modelIsNotHalfWritten(kind: String) throws {
    let folder = try TemporaryFolder()
    let input = kind == "sentiment" ? ["-"] : ["--reviews", "-"]
    let run = try FilmlabProcess(
      ["train", kind] + input + ["--output", folder.path("model")], input: InterruptionTests.many,
      interrupt: .afterInput)
    #expect(run.status == 130)
    #expect(run.errors.contains("nothing was written"))
    #expect(try folder.names().isEmpty)
  }
}
