import Foundation
import Testing
import _FilmTestSupport

/// `--context`, `--critic-bias`, `--abstain` and `--domain` as a user meets them.
@Suite struct ContextCommandTests {
  private let folder: TemporaryFolder
  private let reviews: String

  init() throws {
    folder = try TemporaryFolder()
    // One film that others praise, one that others pan, and the same lukewarm words for both.
    var rows: [String] = []
    for (film, text) in [("a", "A masterpiece."), ("b", "A tedious mess.")] {
      for number in 0..<8 {
        rows.append(
          "{\"id\":\"\(film)\(number)\",\"film\":\"\(film)\",\"critic\":\"c\(number)\","
            + "\"text\":\"\(number == 0 ? "It has two acts." : text)\"}")
      }
    }
    reviews = try folder.write(rows.joined(separator: "\n") + "\n", as: "reviews.jsonl")
  }

  private func scores(_ arguments: [String]) throws -> [String: Double] {
    let rows = try FilmlabRun(["sentiment", reviews, "--quiet"] + arguments).rows()
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0.text("id") ?? "", $0.number("score") ?? .nan) })
  }

  @Test func otherReviewsOfTheFilmCount() throws {
    let alone = try scores([])
    let film = try scores(["--context", "film"])
    #expect(alone["a0"] == alone["b0"])
    #expect((film["a0"] ?? 0) > (alone["a0"] ?? 0) + 0.5)
    #expect((film["b0"] ?? 0) < (alone["b0"] ?? 0) - 0.5)
    #expect(try scores(["--context", "none"]) == alone)
  }

  @Test func aPipeGivesTheSameBytes() throws {
    let arguments = ["--context", "film,critic", "--quiet"]
    let file = try FilmlabRun(["sentiment", reviews] + arguments)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: reviews)))
    #expect(try FilmlabProcess(["sentiment", "-"] + arguments, input: bytes).output == file.output)
    for jobs in ["1", "2", "3"] {
      let run = try FilmlabRun(["sentiment", reviews, "--jobs", jobs] + arguments)
      #expect(run.output == file.output)
    }
  }

  @Test func theTermIsTold() throws {
    let arguments = ["sentiment", reviews, "--context", "film", "--quiet", "--explain"]
    let row = try #require(try FilmlabRun(arguments).rows().first)
    let terms = row.objects("terms")
    #expect(terms.first?.text("text") == "7 other reviews of this film")
    let sum = row.objects("entries").reduce(row.number("bias") ?? 0) {
      $0 + ($1.number("valence") ?? 0)
    }
    let total = terms.reduce(sum) { $0 + ($1.number("valence") ?? 0) }
    #expect(abs(total - (row.number("score") ?? 0)) < 1e-3)
  }

  @Test func labelsInTheInputCountBeforeTexts() throws {
    let bytes = try String(contentsOfFile: reviews, encoding: .utf8)
    let labelled = bytes.replacingOccurrences(
      of: "\"text\":\"A masterpiece.\"", with: "\"fresh\":false,\"text\":\"A masterpiece.\"")
    let file = try folder.write(labelled, as: "labelled.jsonl")
    let rows = try FilmlabRun(["sentiment", file, "--context", "film", "--quiet"]).rows()
    let alone = try scores([])["a0"] ?? 0
    #expect((rows.first?.number("score") ?? 0) < alone - 0.5)
  }

  @Test func critics() throws {
    let file = try folder.write("critic\tlog_odds\trating_bias\nc0\t-1\t-0.1\n", as: "critics.tsv")
    let alone = try scores([])
    let critics = try scores(["--critic-bias", file])
    #expect((critics["a0"] ?? 0) < (alone["a0"] ?? 0) - 0.5)
    #expect(critics["a1"] == alone["a1"])
  }

  @Test(
    arguments: [
      (["--context", "films"], 64, "is invalid for '--context <sources>'"),
      (["--abstain", "0.5"], 64, "--abstain 0.5: a number from 0 to below 0.5 is needed"),
      (["--domain", "radio"], 65, "--domain radio: this model knows no domains; leave it out"),
      (["--critic-bias", "/nowhere.tsv"], 66, "/nowhere.tsv: there is no such file"),
    ] as [([String], Int32, String)])
  func wrongUse(arguments: [String], status: Int32, says: String) throws {
    let run = try FilmlabRun(["sentiment", reviews] + arguments)
    #expect(run.status == status)
    #expect(run.errors.contains(says))
  }

  @Test func aBadLineOfCriticsIsNamed() throws {
    let file = try folder.write("critic\trating_bias\nA\tlow\n", as: "critics.tsv")
    let run = try FilmlabRun(["sentiment", reviews, "--critic-bias", file])
    #expect(run.status == 65 && run.errors.contains("critics.tsv:2: rating_bias is no number"))
  }

  @Test func aNamedPipeIsRefused() throws {
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let run = try FilmlabRun(["sentiment", pipe, "--context", "film"])
    #expect(run.status == 74 && run.errors.contains("a pipe can be read only once"))
  }

  @Test func aNeutralBand() throws {
    let run = try FilmlabRun([
      "sentiment", try SampleReviews.path(), "--abstain", "0.3", "--format", "jsonl",
    ])
    for row in try run.rows() {
      let isNear = abs((row.number("probability") ?? 0) - 0.5) < 0.3
      // Probabilities are rounded in the output.
      if abs(abs((row.number("probability") ?? 0) - 0.5) - 0.3) > 1e-3 {
        #expect((row.text("label") == "neutral") == isNear)
      }
    }
    #expect(run.errors.contains("get a label") && run.errors.contains("agreement"))
  }

  @Test func evaluationHidesTheLabels() throws {
    func area(_ text: String, _ context: String) throws -> Double {
      let file = try folder.write(text, as: "made.jsonl")
      let arguments = ["evaluate", "sentiment", file, "--replicates", "0", "--format", "json"]
      let report = try FilmlabRun(arguments + ["--context", context]).object()
      return try #require(report.number("auc"))
    }
    let text = try SampleReviews.text().split(separator: "\n")
      .filter { $0.contains("\"fresh\": ") }.joined(separator: "\n")
    let turned = text.replacing("\"fresh\": true", with: "\"fresh\": FALSE")
      .replacing("\"fresh\": false", with: "\"fresh\": true").replacing("FALSE", with: "false")
    // With labels turned round the predictions stay: the area becomes what is left to 1.
    #expect(try abs(area(text, "film") + area(turned, "film") - 1) < 1e-9)
    #expect(try area(text, "film") != area(text, "none"))
  }
}
