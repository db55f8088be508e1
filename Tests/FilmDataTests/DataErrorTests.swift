import FilmData
import Testing

@Suite struct DataErrorTests {
  @Test(arguments: [
    (
      DataError.noSuchFile("a.csv"), ErrorKind.noInput,
      "a.csv: there is no such file; check the path"
    ),
    (
      .isDirectory("data"), .noInput,
      "data: is a folder; name the files in it, for example data/*.jsonl"
    ),
    (
      .inputOutput(path: "a", action: "write", reason: "No space left on device"), .inputOutput,
      "a: cannot write: No space left on device"
    ),
    (.empty("a"), .data, "a: is empty; there is nothing to read"),
    (
      .brokenCompression(path: "a.gz", format: "gzip", reason: "it ends in the middle"), .data,
      "a.gz: the gzip data is broken (it ends in the middle); fetch or compress the file again"
    ),
    (
      .binary("a.png"), .data,
      "a.png: is not text; give JSON lines or CSV, plain or compressed by gzip or zstd"
    ),
    (
      .encoding(path: "a.csv", name: "UTF-16"), .data,
      "a.csv: is UTF-16, not UTF-8; convert it: iconv -f UTF-16 -t UTF-8 FILE"
    ),
    (
      .missingField(path: "a", field: .text, example: nil, found: ["x", "y"]), .data,
      "a: no field for the text among x, y"
    ),
    (
      .missingField(path: "a", field: .filmKey, example: "movieId,title", found: ["x"]), .data,
      "a: no field for the film's key among x; name it with a header such as movieId,title"
    ),
    (
      .noGoodRow(path: "a", bad: 3, first: RowProblem(line: 1, reason: .noText)), .data,
      "a: none of the 3 rows could be used; the first fault: line 1: no text field"
    ),
    (
      .noGoodRow(path: "a", bad: 1, first: RowProblem(line: 1, reason: .noText)), .data,
      "a: its only row could not be used; the fault: line 1: no text field"
    ),
    (.malformed(path: "a", line: 7, reason: "no number"), .data, "a:7: no number"),
  ])
  func saysWhatWhereAndWhatToDo(error: DataError, kind: ErrorKind, description: String) {
    #expect(error.description == description)
    #expect(error.kind == kind)
  }

  @Test func kindsCanBeMatchedOnWithoutKnowingTheType() {
    let error: any Error = DataError.noSuchFile("a")
    #expect((error as? any ClassifiedError)?.kind == .noInput)
  }

  @Test func manyOrHugeFieldsMakeNoHugeMessage() {
    func text(_ found: [String]) -> String {
      DataError.missingField(path: "a", field: .text, example: nil, found: found).description
    }
    let huge = text([String(repeating: "x", count: 10_000_000), "stars"])
    #expect(huge.contains("among " + String(repeating: "x", count: 80) + "…, stars"))
    let many = text((0..<100_000).map { "f\($0)" })
    #expect(many.contains("f28, f29 and 99970 more"))
    #expect(many.count < 300)
  }
}
