import Foundation
import Testing
import _FilmTestSupport

/// Every command explains itself.
@Suite struct HelpTests {
  static let commands: [[String]] = [
    [], ["sentiment"], ["explain"], ["lexicon"], ["lexicon", "show"], ["lexicon", "search"],
    ["lexicon", "diff"], ["similar"], ["film"], ["evaluate"], ["evaluate", "sentiment"],
    ["evaluate", "ratings"], ["evaluate", "ranking"], ["evaluate", "similarity"],
    ["evaluate", "aspects"], ["train"],
    ["train", "sentiment"], ["train", "similarity"], ["train", "ratings"], ["predict"],
    ["recommend"], ["data"], ["data", "list"], ["data", "show"],
    ["data", "fetch"], ["data", "import"], ["import"], ["export"], ["films"],
    ["films", "list"], ["films", "doubtful"], ["films", "merge"], ["films", "split"], ["search"],
    ["rate"], ["review"], ["edit"],
    ["delete"], ["watchlist"], ["watchlist", "add"], ["watchlist", "remove"],
    ["watchlist", "list"], ["undo"], ["serve"],
  ]

  @Test(arguments: commands)
  func tellsWithExamples(_ command: [String]) throws {
    let run = try help(command)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("OVERVIEW: "))
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "EXAMPLES"))
    let examples = lines[(start + 1)...].prefix { !$0.isEmpty }
    #expect(!examples.isEmpty)
    for example in examples {
      // One that was too wide would go on at the margin of the next line.
      #expect(example.hasPrefix("  "), "\(example)")
      #expect(example.contains("filmlab "), "\(example)")
    }
    let name = (["filmlab"] + command).joined(separator: " ")
    #expect(try #require(examples.first).contains(name))
    for line in lines where !line.hasPrefix("USAGE") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func versionIsThreeNumbers() throws {
    let run = try FilmlabRun(["--version"])
    #expect(run.status == 0)
    #expect(run.output.split(separator: ".").count == 3)
  }

  /// The first page is looked at by everyone: every change of it is meant.
  ///
  /// `UPDATE_GOLDEN=1 swift test --filter HelpTests` writes the file anew.
  @Test func firstPageIsTheGoldenOne() throws {
    let path = "\(try FilmlabProcess.checkout())/Tests/FilmLabCLITests/Golden/filmlab-help.txt"
    let text = try help([]).output
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    let golden = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(text == String(decoding: golden, as: UTF8.self))
  }

  private func help(_ command: [String]) throws -> FilmlabProcess {
    try FilmlabProcess(command + ["--help"], environment: ["COLUMNS": "80"])
  }
}
