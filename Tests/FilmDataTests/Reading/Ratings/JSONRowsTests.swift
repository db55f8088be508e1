import Testing

@testable import FilmData

/// Rows are found in JSON of every form.
@Suite struct JSONRowsTests {
  private func rows(_ text: String) -> (texts: [String], lines: [Int], openLine: Int?) {
    var text = text
    return text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      let found = JSONRows(raw)
      let texts = found.rows.map { String(decoding: raw[$0.range], as: UTF8.self) }
      return (texts, found.rows.map(\.line), found.openLine)
    }
  }

  @Test(
    arguments: [
      ("[{\"a\":1},{\"a\":2}]", ["{\"a\":1}", "{\"a\":2}"], [1, 1]),
      ("[\n{\"a\":1},\n{\"a\":2}\n]\n", ["{\"a\":1}", "{\"a\":2}"], [2, 3]),
      ("{\"a\":1}\n{\"a\":2}", ["{\"a\":1}", "{\"a\":2}"], [1, 2]),
      ("{\"r\":[{\"a\":1},\n{\"a\":2}],\"n\":2}", ["{\"a\":1}", "{\"a\":2}"], [1, 2]),
      ("{\"a\":{\"b\":1}}", ["{\"a\":{\"b\":1}}"], [1]),
      ("[{\"a\":{\"b\":[{\"c\":1}]}}]", ["{\"a\":{\"b\":[{\"c\":1}]}}"], [1]),
      ("[{\"a\":\"}]{\\\"\"}]", ["{\"a\":\"}]{\\\"\"}"], [1]),
      ("[]", [], []),
    ] as [(String, [String], [Int])])
  func objectsAreRows(text: String, texts: [String], lines: [Int]) {
    let found = rows(text)
    #expect(found.texts == texts && found.lines == lines && found.openLine == nil)
  }

  @Test func whatIsCutOffIsNoticed() {
    let found = rows("[{\"a\":1},\n{\"a\":2")
    #expect(found.texts == ["{\"a\":1}"] && found.openLine == 1)
  }
}
