import Testing
import _FilmTestSupport

/// Each kind of bad input gives one clear sentence, the right exit status, no crash, and costs no
/// good row.
@Suite struct BadInputTests {
  /// One case: a file's content, what comes of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var content: [UInt8]
    var status: Int32
    /// Good rows that must come through.
    var rows: Int
    /// What standard error must say.
    var says: String

    var testDescription: String { name }

    init(_ name: String, _ content: [UInt8], status: Int32, rows: Int, says: String) {
      (self.name, self.content, self.status) = (name, content, status)
      (self.rows, self.says) = (rows, says)
    }

    init(_ name: String, _ content: String, status: Int32, rows: Int, says: String) {
      self.init(name, Array(content.utf8), status: status, rows: rows, says: says)
    }
  }

  static let good = #"{"id":1,"text":"A gem."}"# + "\n"
  static let later = #"{"id":2,"text":"Dull and lifeless."}"# + "\n"

  static let cases = [
    Case("empty file", "", status: 65, rows: 0, says: "is empty; there is nothing to read"),
    Case(
      "binary garbage", (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 167 >> 3) }, status: 65,
      rows: 0, says: "is not text; give JSON lines or CSV"),
    Case(
      "broken line in the middle", good + "{\"text\": \"broken\n" + later, status: 0, rows: 2,
      says: "input.jsonl:2: skipped: broken JSON"),
    Case(
      "no text field", #"{"words":"A gem."}"# + "\n", status: 65, rows: 0,
      says: "no text field; name it with --text-field"),
    Case(
      "NUL byte within a string", good + "{\"text\":\"a\u{0}b\"}\n" + later, status: 0, rows: 2,
      says: "input.jsonl:2: skipped"),
    Case(
      "invalid UTF-8",
      Array(good.utf8) + Array("{\"text\":\"caf".utf8) + [0xE9] + Array("\"}\n".utf8),
      status: 0, rows: 2, says: "1 row held invalid UTF-8, read as U+FFFD"),
    Case(
      "CRLF", "{\"text\":\"A gem.\"}\r\n{\"text\":\"Dull.\"}\r\n", status: 0, rows: 2, says: ""),
    Case(
      "lone surrogate", "{\"text\":\"A \\ud800 gem.\"}\n" + later, status: 0, rows: 2, says: ""),
    Case("JSON array", "[{\"text\":\"A gem.\"}]\n", status: 0, rows: 1, says: ""),
    Case(
      "JSON array without objects", "[1, 2]\n", status: 65, rows: 0,
      says: "a JSON array, not an object a line"),
    Case(
      "header without a text", "id,stars\n1,5\n", status: 65, rows: 0,
      says: "no field for the text among id, stars; name it with --text-field"),
    Case(
      "row with too few fields", "id,text\n1,A gem.\n2\n3,Dull.\n", status: 0, rows: 2,
      says: ":3: skipped: 1 fields where the header has 2"),
  ]

  @Test(arguments: cases)
  func tellsAndGoesOn(_ example: Case) throws {
    let folder = try TemporaryFolder()
    let isCSV = example.name.hasPrefix("header") || example.name.hasPrefix("row")
    let path = try folder.write(example.content, as: isCSV ? "input.csv" : "input.jsonl")
    let run = try FilmlabRun(["sentiment", path])
    #expect(run.status == example.status, "\(run.errors)")
    #expect(run.lines.count == example.rows)
    #expect(run.errors.contains(example.says), "\(run.errors)")
  }

  @Test func missingFile() throws {
    let run = try FilmlabRun(["sentiment", "/nowhere/reviews.jsonl"])
    #expect(run.status == 66)
    #expect(
      run.errors == "filmlab: /nowhere/reviews.jsonl: there is no such file; check the path, "
        + "or use - for standard input\n")
  }

  @Test func folder() throws {
    let folder = try TemporaryFolder()
    let run = try FilmlabRun(["sentiment", folder.path])
    #expect(run.status == 66)
    #expect(run.errors.contains("is a folder; name the files in it"))
  }

  @Test func longLineIsSkippedInLittleMemory() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "a bad film. ", count: 50 << 20 / 12)
    let path = try folder.write(
      BadInputTests.good + "{\"text\":\"\(text)\"}\n" + BadInputTests.later, as: "long.jsonl")
    let run = try FilmlabRun(["sentiment", path])
    #expect(run.status == 0)
    #expect(run.lines.count == 2)
    #expect(run.errors.contains("long.jsonl:2: skipped: the row is longer than 16 MiB; split it"))
  }

  @Test func truncatedGzipDeliversTheRowsBeforeTheBreak() throws {
    let folder = try TemporaryFolder()
    let rows = String(repeating: BadInputTests.good, count: 10_000)
    let whole = Array(rows.utf8).storedGzip
    let path = try folder.write(whole.prefix(whole.count / 2), as: "cut.jsonl.gz")
    let run = try FilmlabRun(["sentiment", path])
    #expect(run.status == 65)
    #expect(run.lines.count > 4900)
    #expect(run.errors.contains("the gzip data is broken (it ends in the middle)"))
  }

  @Test func labelsThatAreNotUnderstoodAreTold() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text,label\nA gem.,1\nDull.,2\nDull.,2\n", as: "coded.csv")
    for command in [["sentiment"], ["evaluate", "sentiment"]] {
      let run = try FilmlabRun(command + [path])
      #expect(run.errors.contains("coded.csv: 3 labels were not understood, the first in line 2"))
    }
    let strict = try FilmlabRun(["sentiment", path, "--strict"])
    #expect(strict.status == 65)
    #expect(strict.lines.count == 3)
    #expect(strict.errors.contains("labels were not understood, and --strict was given"))
  }

  @Test func scoresThatAreNotReadAreFaultsForStrictAlone() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text,rating\nA gem.,capsule\nDull.,1/5\n", as: "scored.csv")
    #expect(try FilmlabRun(["sentiment", path]).status == 0)
    let scoring = try FilmlabRun(["sentiment", path, "--strict"])
    #expect(scoring.status == 65)
    #expect(scoring.errors.contains("scores were not understood, and --strict was given"))
    let evaluation = try FilmlabRun(["evaluate", "sentiment", path])
    #expect(evaluation.status == 0)
    #expect(
      evaluation.errors.contains("scored.csv: 1 score was not understood, in line 2: \"capsule\""))
  }

  @Test func strictMakesABadRowAFailure() throws {
    let run = try FilmlabProcess(
      ["sentiment", "-", "--strict"], input: Array((BadInputTests.good + "{\n").utf8))
    #expect(run.status == 65)
    #expect(run.lines.count == 1)
    #expect(run.errors.contains("rows were skipped, and --strict was given"))
  }

  @Test func closedPipeIsNoFault() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      String(repeating: BadInputTests.good, count: 100_000), as: "many.jsonl")
    let run = try FilmlabProcess.shell(
      "$FILMLAB sentiment --quiet '\(path)' | head -1; echo ${PIPESTATUS[0]}")
    #expect(run.output.hasPrefix("{\"id\":1,"))
    #expect(run.output.hasSuffix("}\n0\n"), "\(run.output)")
  }

  @Test func fullDisk() throws {
    let run = try FilmlabProcess(
      ["sentiment", "-", "--output", "/dev/full"], input: Array(BadInputTests.good.utf8))
    #expect(run.status == 74)
    #expect(run.errors == "filmlab: /dev/full: cannot write: No space left on device\n")
  }

  @Test func nothingIsLeftOfAnOutputThatFailed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{\n", as: "bad.jsonl")
    let run = try FilmlabRun(["sentiment", path, "--output", folder.path("scored.jsonl")])
    #expect(run.status == 65)
    #expect(try folder.names() == ["bad.jsonl"])
  }

  @Test(arguments: [
    (["sentiment"], "Missing expected argument"),
    (["sentiment", "x", "--jobs", "0"], "--jobs 0: at least 1 is needed"),
    (["sentiment", "x", "--frmat", "csv"], "Did you mean '--format'?"),
    (["sentiment", "x", "--scale", "0"], "give a number above 0"),
    (["similar", "The Mirror", "--count", "0"], "--count 0: at least 1 is needed"),
    (["sentimnt", "x"], "there is no command \"sentimnt\"; did you mean sentiment?"),
    (
      ["frobnicate"],
      "the commands are data, delete, edit, evaluate, explain, export, film, films, import, lexicon"
    ),
  ])
  func wrongUseIsStatus64(_ arguments: [String], _ says: String) throws {
    let run = try FilmlabRun(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test(arguments: [
    (["similar", "Jaws", "--count"], "at most 1000000 is possible"),
    (["recommend", "x", "--count"], "at most 1000000 is possible"),
    (["evaluate", "ratings", "x", "--iterations"], "at most 1000000 is possible"),
    (["evaluate", "ratings", "x", "--replicates"], "at most 1000000 is possible"),
    (["evaluate", "similarity", "--count"], "at most 1000000 is possible"),
    (
      ["train", "similarity", "-o", "x", "--ratings", "x", "--text-factors"],
      "at most 4096 is possible"
    ),
    (["sentiment", "x", "--jobs"], "at most 4096 is possible"),
    (["serve", "--jobs"], "at most 4096 is possible"),
    (["serve", "--timeout"], "at most 86400 is possible"),
  ])
  func hugeNumbersAreStatus64(_ arguments: [String], _ says: String) throws {
    let run = try FilmlabRun(arguments + ["9223372036854775807"])
    #expect(run.status == 64)
    #expect(run.errors.contains(says), "\(run.errors)")
  }
}
