import Foundation
import Testing
import _FilmTestSupport

/// `filmlab sentiment` as JSON lines: fields, values that pass through, explanations.
@Suite struct SentimentRowsTests {
  private func score(_ input: String, _ options: [String] = []) throws -> FilmlabProcess {
    try FilmlabProcess(["sentiment", "-", "--quiet"] + options, input: Array(input.utf8))
  }

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
}
