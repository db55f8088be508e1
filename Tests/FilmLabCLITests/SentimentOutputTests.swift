import FilmData
import Foundation
import Testing
import _FilmTestSupport

/// `filmlab sentiment --output`: the name tells the format, and a file is written whole or not at all.
@Suite struct SentimentOutputTests {
  private func score(_ input: String, _ options: [String] = []) throws -> FilmlabProcess {
    try FilmlabProcess(["sentiment", "-", "--quiet"] + options, input: Array(input.utf8))
  }

  private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
    String(decoding: try folder.bytes(of: name), as: UTF8.self)
  }

  @Test(arguments: [
    ("csv", "id,row,film,"), ("tsv", "id\trow\tfilm\t"), ("json", "[\n{"),
    ("jsonl", "{\"row\":1,\"label\""),
    ("md", "| film"), ("html", "<!doctype html>"), ("txt", "{\"row\":1,\"label\""),
  ])
  func theEndingOfTheNameIsTheFormat(ending: String, start: String) throws {
    let folder = try TemporaryFolder()
    _ = try score("{\"text\":\"good\"}\n", ["--output", folder.path("scored.\(ending)")])
    #expect(try text(folder, "scored.\(ending)").hasPrefix(start))
    _ = try score(
      "{\"text\":\"good\"}\n", ["--output", folder.path("scored.csv"), "--format", "jsonl"])
    #expect(try text(folder, "scored.csv").hasPrefix("{"))
  }

  @Test func theInputIsNotReplaced() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{\"text\":\"good\"}\n", as: "a.jsonl")
    let run = try FilmlabRun(["sentiment", path, "--output", folder.path("./a.jsonl")])
    #expect(run.status == 64)
    #expect(run.errors.contains("would replace the input"))
    #expect(try text(folder, "a.jsonl") == "{\"text\":\"good\"}\n")
  }

  @Test(arguments: ["scored.csv.gz", "scored.csv.zst"])
  func theEndingBehindItCompresses(name: String) throws {
    let folder = try TemporaryFolder()
    let reviews = try folder.write("{\"id\":7,\"text\":\"good\"}\n", as: "a.jsonl")
    #expect(try FilmlabRun(["sentiment", reviews, "-o", folder.path(name)]).status == 0)
    #expect(try folder.bytes(of: name).first != UInt8(ascii: "i"))
    let source = try ByteSource(Input(argument: folder.path(name)))
    let text = String(decoding: try source.readToEnd(), as: UTF8.self)
    #expect(text.hasPrefix("id,row,film,") && text.contains("\n7,1,,,fresh,"))
  }

  @Test(arguments: [["--output", ""], ["--output", "a.xlsx"], ["--jobs", "100000"]])
  func whatCannotBeMeantIsRefused(options: [String]) throws {
    #expect(try score("{\"text\":\"good\"}\n", options).status == 64)
  }

  @Test(arguments: [[], ["--format", "csv"]])
  func anEndingThatCannotBeWrittenIsNamed(format: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try score("{\"text\":\"good\"}\n", ["-o", folder.path("a.parquet")] + format)
    #expect(run.status == 64)
    #expect(run.errors.contains(".parquet cannot be written; end the name in .csv, .tsv, .json"))
    #expect(try folder.names().isEmpty)
  }

  @Test func fileIsWrittenWholeWithTheSameBytes() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", as: "scored.jsonl")
    let run = try FilmlabRun(
      ["sentiment", SampleReviews.path(), "--output", folder.path("scored.jsonl")])
    #expect(run.output.isEmpty)
    let written = String(decoding: try folder.bytes(of: "scored.jsonl"), as: UTF8.self)
    #expect(written == (try FilmlabRun(["sentiment", SampleReviews.path()])).output)
    #expect(try folder.names() == ["scored.jsonl"])
  }

  @Test func failureKeepsTheFileThatWasThere() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", as: "scored.jsonl")
    let run = try FilmlabProcess(
      ["sentiment", "-", "--output", folder.path("scored.jsonl")], input: Array("{\n".utf8))
    #expect(run.status == 65)
    #expect(try folder.bytes(of: "scored.jsonl") == Array("old".utf8))
    #expect(try folder.names() == ["scored.jsonl"])
  }

  @Test func anInputThatIsRefusedGivesNoHeader() throws {
    let folder = try TemporaryFolder()
    let low = try folder.write("text,rating\nA gem.,1\nDull.,2\n", as: "low.csv")
    let run = try FilmlabRun(["sentiment", low, "--format", "csv"])
    #expect(run.status == 65 && run.output.isEmpty && run.errors.contains("--scale"))
  }
}
