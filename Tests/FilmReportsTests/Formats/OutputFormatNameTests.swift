import Testing

@testable import FilmReports

struct OutputFormatNameTests {
  @Test(
    arguments: [
      ("x.csv", .csv), ("x.tsv", .tsv), ("x.json", .json), ("x.jsonl", .jsonl),
      ("x.ndjson", .jsonl),
      ("x.md", .markdown), ("x.html", .html), ("X.CSV", .csv), ("a.b/x.csv.gz", .csv),
      ("x.jsonl.zst", .jsonl), ("x.gz", nil), ("x", nil), ("a.xlsx/x", nil), (".hidden", nil),
      ("x.txt", nil), ("scores.2", nil), ("/dev/null", nil), ("x.", nil), ("Mr. Bean", nil),
    ] as [(String, OutputFormat?)])
  func `the ending says the format`(name: String, format: OutputFormat?) throws {
    #expect(try OutputFormat.named(name) == format)
  }

  @Test(arguments: [
    ("x.xlsx", ".xlsx"), ("x.parquet", ".parquet"), ("x.pdf", ".pdf"), ("x.XLSX", ".xlsx"),
    ("x.parquet.gz", ".parquet"), ("x.data", ".data"),
  ])
  func `an ending that cannot be written is refused`(name: String, ending: String) {
    #expect(throws: UnwritableName(ending: ending)) { try OutputFormat.named(name) }
  }

  @Test func `a chosen format may have any name that is not another's`() throws {
    #expect(try OutputFormat.named("x.data", chosen: .csv) == nil)
    #expect(throws: UnwritableName(ending: ".xlsx")) {
      try OutputFormat.named("x.xlsx", chosen: .csv)
    }
  }

  @Test func `the message names what can be written`() {
    let message = UnwritableName(ending: ".xlsx").description
    for ending in [".xlsx", ".csv", ".tsv", ".json", ".jsonl", ".md", ".html", ".gz", ".zst"] {
      #expect(message.contains(ending))
    }
  }
}
