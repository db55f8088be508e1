import FilmData
import Testing

@Suite struct DataErrorTests {
  @Test(arguments: [
    (
      DataError.noSuchFile("a.csv"), DataError.Kind.noInput,
      "a.csv: there is no such file; check the path, or use - for standard input"
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
      .missingField(path: "a", field: "text", option: "--text-field", found: ["x", "y"]), .data,
      "a: no field for the text among x, y; name it with --text-field"
    ),
    (
      .noGoodRow(path: "a", bad: 3, first: "line 1: broken"), .data,
      "a: none of the 3 rows could be used; the first fault: line 1: broken"
    ),
    (
      .noGoodRow(path: "a", bad: 1, first: "line 1: broken"), .data,
      "a: its only row could not be used; the fault: line 1: broken"
    ),
    (.malformed(path: "a", line: 7, reason: "no number"), .data, "a:7: no number"),
  ])
  func saysWhatWhereAndWhatToDo(error: DataError, kind: DataError.Kind, description: String) {
    #expect(error.description == description)
    #expect(error.kind == kind)
  }

  @Test func manyOrHugeFieldsMakeNoHugeMessage() {
    func text(_ found: [String]) -> String {
      DataError.missingField(path: "a", field: "text", option: "--text-field", found: found)
        .description
    }
    let huge = text([String(repeating: "x", count: 10_000_000), "stars"])
    #expect(huge.contains("among " + String(repeating: "x", count: 80) + "…, stars; name it"))
    let many = text((0..<100_000).map { "f\($0)" })
    #expect(many.contains("f28, f29 and 99970 more; name it with --text-field"))
    #expect(many.count < 300)
  }
}
