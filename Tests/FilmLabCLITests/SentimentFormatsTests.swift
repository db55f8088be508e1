import Foundation
import Testing
import _FilmTestSupport

/// `filmlab sentiment` in each format: what goes in comes out.
@Suite struct SentimentFormatsTests {
  private func score(_ input: String, _ options: [String] = []) throws -> FilmlabProcess {
    try FilmlabProcess(["sentiment", "-", "--quiet"] + options, input: Array(input.utf8))
  }

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
}
