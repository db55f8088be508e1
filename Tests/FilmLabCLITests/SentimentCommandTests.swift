import Foundation
import Testing
import _FilmTestSupport

/// `filmlab sentiment`: what it reads and how, and what it says of texts without evidence.
@Suite struct SentimentCommandTests {
  private func score(_ input: String, _ options: [String] = []) throws -> FilmlabProcess {
    try FilmlabProcess(["sentiment", "-", "--quiet"] + options, input: Array(input.utf8))
  }

  @Test func textsThatSayNothingAreNeutralAndCountedApart() throws {
    let texts = [
      "", "nan", "Un film magnifique, une merveille de bout en bout.", "qwertz", "A gem.",
    ]
    let run = try FilmlabProcess(
      ["sentiment", "-", "--format", "jsonl"],
      input: Array(texts.map { "{\"text\":\"\($0)\"}\n" }.joined().utf8))
    let rows = try run.rows()
    #expect(rows.map { $0.text("label") } == Array(repeating: "neutral", count: 4) + ["fresh"])
    #expect(
      rows.map { $0.text("no_evidence") }
        == ["empty", "empty", "perhaps not English", "unknown words", nil])
    #expect(rows.prefix(4).allSatisfy { $0.number("probability") == nil })
    #expect(run.errors.contains("5 reviews: 100.0 % of 1 fresh by their text; "))
    #expect(
      run.errors.contains(
        "4 texts say nothing the lexicon knows: 2 empty, 1 perhaps not English, 1 of unknown words")
    )
  }

  @Test func everyWayInGivesTheSame() throws {
    let text = try SampleReviews.text()
    let folder = try TemporaryFolder()
    let gzip = try folder.write(Array(text.utf8).storedGzip, as: "reviews.jsonl.gz")
    let zstd = try folder.write(Array(text.utf8).rawZstd, as: "reviews.jsonl.zst")
    let plain = try FilmlabRun(["sentiment", SampleReviews.path()]).output
    #expect(!plain.isEmpty)
    #expect(try score(text).output == plain)
    #expect(try FilmlabRun(["sentiment", gzip]).output == plain)
    #expect(try FilmlabRun(["sentiment", zstd]).output == plain)
    #expect(try FilmlabRun(["sentiment", gzip, zstd]).output == plain + plain)
  }

  @Test func threadsChangeNoByte() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: try SampleReviews.text(), count: 24)
    let path = try folder.write(text, as: "many.jsonl")
    let outputs = try ["1", "2", "3"].map {
      try FilmlabRun(["sentiment", path, "--quiet", "--jobs", $0]).output
    }
    #expect(outputs[0].utf8.count > 1 << 19)
    #expect(outputs[1] == outputs[0] && outputs[2] == outputs[0])
  }

  @Test func textFieldIsTheOneThatIsNamed() throws {
    let input = #"{"text":"Dull and lifeless.","words":"A gem."}"#
    #expect(try score(input).object().text("label") == "rotten")
    #expect(try score(input, ["--text-field", "words"]).object().text("label") == "fresh")
    #expect(try score(input, ["--text-field", "wrods"]).status == 65)
  }

  @Test func scaleTurnsBareNumbersIntoShares() throws {
    let input = #"{"text":"A gem.","stars":3}"# + "\n" + #"{"text":"A gem.","stars":"2/4"}"# + "\n"
    #expect(try score(input).rows().map { $0.number("original_rating") } == [nil, 0.5])
    #expect(
      try score(input, ["--scale", "5"]).rows().map { $0.number("original_rating") } == [0.6, 0.5])
    let shares = #"{"text":"A gem.","score":0.25}"# + "\n" + #"{"text":"A gem.","score":1}"# + "\n"
    #expect(try score(shares).rows().map { $0.number("original_rating") } == [0.25, 1])
  }

  @Test func summaryCountsOneAsOne() throws {
    let run = try FilmlabProcess(
      ["sentiment", "-"], input: Array(#"{"text":"A gem.","fresh":true}"#.utf8))
    #expect(
      run.errors.hasPrefix(
        "1 review: 100.0 % fresh by their text; 1 carries a label or score, 100.0 % agreement; "))
    #expect(try score(#"{"text":"A gem."}"#).errors.isEmpty)
  }

  @Test func aspectsAreAddedWhereAskedFor() throws {
    let folder = try TemporaryFolder()
    let reviews = try folder.write(
      "{\"text\":\"Superb performances, but a predictable plot.\",\"aspects\":[\"mine\"]}\n",
      as: "reviews.jsonl")
    let run = try FilmlabRun(["sentiment", reviews, "--aspects", "--quiet", "--format", "jsonl"])
    let row = try JSONRows.object(run.output)
    let opinions = row.objects("aspects")
    #expect(opinions.first?.text("aspect") == "acting")
    #expect(opinions.first?.text("label") == "praised")
    #expect(opinions.contains { $0.text("label") == "blamed" })
    let kept = try FilmlabRun(
      ["sentiment", reviews, "--aspects", "--keep", "--quiet", "--format", "jsonl"])
    #expect(kept.output.contains("\"input_aspects\":[\"mine\"]"))
    let plain = try FilmlabRun(["sentiment", reviews, "--keep", "--quiet", "--format", "jsonl"])
    #expect(plain.output.contains("\"aspects\":[\"mine\"]"))
    let films = try FilmlabRun(["sentiment", reviews, "--aspects", "--by-film"])
    #expect(films.status == 64)
  }
}
