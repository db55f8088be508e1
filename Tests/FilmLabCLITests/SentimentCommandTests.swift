import FilmData
import Foundation
import Testing
import _FilmTestSupport

/// `filmlab sentiment`: what goes in comes out in order, scored, in each format.
@Suite struct SentimentCommandTests {
  private func score(_ input: String, _ options: [String] = []) throws -> FilmlabProcess {
    try FilmlabProcess(["sentiment", "-", "--quiet"] + options, input: Array(input.utf8))
  }

  // MARK: The output's name

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

  // MARK: No evidence

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

  // MARK: JSON lines

  @Test func oneObjectAReviewInOrder() throws {
    let input = try JSONRows.rows(SampleReviews.text())
    let run = try FilmlabRun(["sentiment", SampleReviews.path()])
    #expect(run.status == 0)
    let rows = try run.rows()
    #expect(rows.map { $0.text("id") } == input.map { $0.text("id") })
    #expect(rows.map { $0.text("title") } == input.map { $0.text("title") })
    for row in rows {
      let probability = try #require(row.number("probability"))
      #expect((0...1).contains(probability))
      #expect((0...1).contains(try #require(row.number("rating"))))
      #expect(row.text("label") == (probability >= 0.5 ? "fresh" : "rotten"))
    }
    #expect(run.errors.hasPrefix("\(input.count) reviews: "))
  }

  @Test func keysAreTheseInThisOrder() throws {
    let run = try score(
      #"{"title":"T","text":"A gem.","extra":1,"score":"4/5","film":"f","id":"i"}"#)
    let keys = run.output.split(separator: "\"").filter { $0.hasPrefix(":") == false }
    let names = [
      "id", "row", "film", "title", "label", "probability", "rating", "score", "original_rating",
    ]
    #expect(keys.map(String.init).filter(names.contains) == names)
    #expect(try Set(run.object().keys) == Set(names))
    #expect(try run.object().number("original_rating") == 0.8)
  }

  /// Whatever JSON the values are, they come through byte for byte.
  @Test(arguments: [
    #""a\"b\\c\u00e9\n""#, #""Amélie 🎬""#, "12", "-0.50", "1e3", "true", "false", "null", #""""#,
    #""\ud83c\udfac""#, "12345678901234567890",
  ])
  func valuesPassThrough(_ json: String) throws {
    let run = try score("{\"id\":\(json),\"film\":\(json),\"title\":\(json),\"text\":\"A gem.\"}")
    #expect(
      run.output.hasPrefix(
        "{\"id\":\(json),\"row\":1,\"film\":\(json),\"title\":\(json),\"label\":"))
  }

  @Test func absentFieldsStayAbsent() throws {
    #expect(try score(#"{"text":"A gem."}"#).output.hasPrefix(#"{"row":1,"label":"#))
  }

  // MARK: Explanation

  @Test func entriesCutTheTextAndAddUp() throws {
    let text = "Née 🎬🎬: an utterly charming mess, café dull 👨‍👩‍👧 but moving."
    let object = try score("{\"text\":\"\(text)\"}", ["--explain"]).object()
    let entries = object.objects("entries")
    #expect(entries.count > 5)
    let scalars = Array(text.unicodeScalars)
    for entry in entries {
      let (start, end) = (try #require(entry["start"] as? Int), try #require(entry["end"] as? Int))
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == entry.text("text"))
    }
    let sum = entries.compactMap { $0.number("valence") }
      .reduce(try #require(object.number("bias")), +)
    expectClose(sum, try #require(object.number("score")), absolute: 0.006)
  }

  @Test func explanationChangesNoScore() throws {
    let path = try SampleReviews.path()
    let plain = try FilmlabRun(["sentiment", path]).rows()
    let explained = try FilmlabRun(["sentiment", path, "--explain"]).rows()
    #expect(plain.map { $0.number("score") } == explained.map { $0.number("score") })
  }

  @Test func csvHasNoPlaceForAnExplanation() throws {
    let run = try score(#"{"text":"A gem."}"#, ["--explain", "--format", "csv"])
    #expect(run.status == 64)
    #expect(run.errors.contains("csv has no columns for --explain"))
  }

  // MARK: Formats

  @Test func jsonIsOneArray() throws {
    let path = try SampleReviews.path()
    let array = try JSONRows.array(
      FilmlabRun(["sentiment", path, path, "--format", "json"]).output)
    let rows = try FilmlabRun(["sentiment", path]).rows()
    #expect(array.count == 2 * rows.count)
    #expect(array.suffix(rows.count).map { $0.text("id") } == rows.map { $0.text("id") })
  }

  @Test func csvQuotesWhatMustBe() throws {
    let run = try score(
      #"{"id":"a\"b","film":"x,y","title":"two\nlines","text":"A gem.","score":"3/4"}"#,
      ["--format", "csv"])
    #expect(
      run.output.hasPrefix(
        "id,row,film,title,label,probability,rating,score,original_rating\n"
          + "\"a\"\"b\",1,\"x,y\",\"two\nlines\",fresh,"))
    #expect(run.output.hasSuffix(",0.75\n"))
  }

  @Test func csvThatWasWrittenCanBeRead() throws {
    let csv =
      "id,text,film\n1,\"A gem, \"\"truly\"\".\",\"Paris, Texas\"\n2,\"Dull\nand long.\",\"\"\n"
    let folder = try TemporaryFolder()
    let run = try FilmlabRun(["sentiment", folder.write(csv, as: "in.csv"), "--quiet"])
    let rows = try run.rows()
    #expect(rows.count == 2)
    #expect(rows[0].text("film") == "Paris, Texas")
    #expect(rows.map { $0.text("label") } == ["fresh", "rotten"])
  }

  @Test func fieldsOfTheInputAreKept() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Nr;Kritik;rating\n5;A gem.;9\n6;Dull.;2\n", as: "in.csv")
    let run = try FilmlabRun([
      "sentiment", path, "--text-field", "Kritik", "--id-field", "Nr", "--keep", "--format", "csv",
    ])
    let lines = run.output.split(separator: "\n")
    #expect(
      lines.first
        == "Nr,Kritik,input_rating,id,row,film,title,label,probability,rating,score,original_rating"
    )
    #expect(lines.last?.hasPrefix("6,Dull.,2,6,2,,,rotten,") == true)
    #expect(run.errors.contains("ratings 1 to 10, from the values; --scale says otherwise"))
    #expect(try FilmlabRun(["sentiment", path, "--keep", "--format", "table"]).status == 64)
    #expect(try FilmlabRun(["sentiment", path, "--keep", "--by-film"]).status == 64)
  }

  @Test func anAmbiguousScaleIsAskedFor() throws {
    let lines = "{\"text\":\"A bore.\",\"rating\":1}\n{\"text\":\"A bore.\",\"rating\":0.5}\n"
    let run = try score(lines)
    #expect(run.status == 65)
    #expect(run.errors.contains("--scale 5"))
    #expect(run.output.isEmpty)
    #expect(
      try score(lines, ["--scale", "5"]).rows().map { $0.number("original_rating") } == [0.2, 0.1])
    #expect(try score(lines, ["--score-field", "none"]).status == 0)
  }

  @Test func strictCountsWhatWasNotUnderstood() throws {
    let lines = "{\"text\":\"A gem.\",\"rating\":\"capsule\"}"
    #expect(try score(lines).status == 0)
    #expect(try score(lines, ["--strict"]).status == 65)
  }

  @Test func tableHasALineAReview() throws {
    let path = try SampleReviews.path()
    let run = try FilmlabRun(["sentiment", path, "--format", "table"])
    #expect(run.lines.count == (try JSONRows.rows(SampleReviews.text())).count + 1)
    #expect(run.lines[0] == "label   fresh  rating  score  film and text")
    #expect(run.lines.allSatisfy { $0.count <= 100 })
    #expect(run.lines.dropFirst().allSatisfy { $0.hasPrefix("fresh ") || $0.hasPrefix("rotten ") })
  }

  @Test func tableShowsNoControlCharacters() throws {
    let run = try score(
      #"{"title":"\u001b]0;x\u0007","text":"A \u001b[2J gem \u009b31m \u202e."}"#,
      ["--format", "table"])
    #expect(run.lines.count == 2)
    let bad = run.output.unicodeScalars.filter {
      $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E)
    }
    #expect(bad.isEmpty)
  }

  @Test func wideLettersKeepTheTableStraight() throws {
    let run = try score(
      "{\"title\":\"\(String(repeating: "鏡🎬", count: 60))\",\"text\":\"A gem.\"}",
      ["--format", "table"])
    // 30 columns before the text, which may take 69: 34 letters of two columns and the ellipsis.
    #expect(run.lines[1].count == 30 + 34 + 1)
  }

  // MARK: Inputs

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

  // MARK: Output

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

  @Test func summaryCountsOneAsOne() throws {
    let run = try FilmlabProcess(
      ["sentiment", "-"], input: Array(#"{"text":"A gem.","fresh":true}"#.utf8))
    #expect(
      run.errors.hasPrefix(
        "1 review: 100.0 % fresh by their text; 1 carries a label or score, 100.0 % agreement; "))
    #expect(try score(#"{"text":"A gem."}"#).errors.isEmpty)
  }

  @Test func anInputThatIsRefusedGivesNoHeader() throws {
    let folder = try TemporaryFolder()
    let low = try folder.write("text,rating\nA gem.,1\nDull.,2\n", as: "low.csv")
    let run = try FilmlabRun(["sentiment", low, "--format", "csv"])
    #expect(run.status == 65 && run.output.isEmpty && run.errors.contains("--scale"))
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
