import FilmAnalytics
import FilmData
import Foundation
import Testing
import _FilmTestSupport

@testable import FilmReports

struct ScoredReviewWriterTests {
  private func text(
    _ format: OutputFormat, explains: Bool = false, aspects: Bool = false, width: Int = 80,
    band: Double = 0,
    reviews: [String] = [MadeReviews.text]
  ) throws -> String {
    let folder = try TemporaryFolder()
    let paths = try reviews.enumerated().map {
      try folder.write($0.element, as: "reviews\($0.offset).jsonl")
    }
    let file = try OutputFile(path: folder.path("scored"))
    let writer = ScoredReviewWriter(
      format: format, explains: explains, findsAspects: aspects,
      display: Display(style: TerminalStyle(isEnabled: false), width: width),
      band: NeutralBand(width: band))
    let (tally, problems) = try writer.write(
      paths, by: MadeReviews.scorer(findsAspects: aspects), to: file)
    try file.commit()
    #expect(tally.count == 4 * reviews.count && problems.count == reviews.count)
    return String(decoding: try folder.bytes(of: "scored"), as: UTF8.self)
  }

  @Test func `each review is a line of JSON`() throws {
    let lines = try text(.jsonl).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines[0].hasPrefix(
        #"{"id":1,"row":1,"film":"a","title":"A, B","label":"fresh","probability":"#))
    #expect(lines[2].hasSuffix(#","original_rating":0.6}"#))
  }

  @Test func `an array has commas between reviews, of several files too`() throws {
    let text = try text(.json, reviews: [MadeReviews.text, MadeReviews.text])
    #expect(text.hasPrefix("[\n{") && text.hasSuffix("}\n]\n"))
    let rows = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect((rows as? [[String: Any]])?.count == 8)
  }

  @Test func `CSV quotes what it must`() throws {
    let lines = try text(.csv).split(separator: "\n")
    #expect(lines[0] == "id,row,film,title,label,probability,rating,score,original_rating")
    #expect(lines[1].hasPrefix("1,1,a,\"A, B\",fresh,0."))
    #expect(lines[3].hasPrefix("3,3,b,,fresh,0.5") && lines[3].hasSuffix(",0.6"))
    #expect(lines[4].hasPrefix("4,4,,,"))
  }

  @Test func `what is praised and blamed is a list in JSON and a column in tables`() throws {
    let lines = try text(.jsonl, aspects: true).split(separator: "\n")
    let opinion = #"{"aspect":"humour","label":"praised","start":20,"end":25,"score":0."#
    #expect(lines[0].contains(#","aspects":["# + opinion))
    #expect(
      lines[1].contains(#","aspects":[{"aspect":"humour","label":"blamed","start":4,"end":9,"#))
    #expect(lines[2].hasSuffix(#","original_rating":0.6,"aspects":[]}"#))
    let rows = try text(.csv, aspects: true).split(separator: "\n")
    #expect(rows[0].hasSuffix(",original_rating,aspects"))
    #expect(rows[1].hasSuffix(",,humour+") && rows[3].hasSuffix(",0.6,"))
    let table = try text(.table, aspects: true, width: 120).split(separator: "\n")
    #expect(table[0].contains("score  aspects  ") && table[1].contains("  humour+  "))
    #expect(try text(.markdown, aspects: true).contains("| humour+ | A gem, charming"))
    #expect(try text(.html, aspects: true).contains(">humour+</td>"))
  }

  @Test func `without them nothing changes`() throws {
    for format in OutputFormat.allCases {
      #expect(try !text(format).contains("aspects"), "\(format)")
    }
  }

  @Test func `a score near the middle is neutral`() throws {
    #expect(try text(.jsonl, band: 0.1).contains(#""id":3,"row":3,"film":"b","label":"neutral""#))
  }

  private func kept(_ format: OutputFormat, _ inputs: [String], as ending: String) throws
    -> [String]
  {
    let folder = try TemporaryFolder()
    let paths = try inputs.enumerated().map {
      try folder.write($0.element, as: "reviews\($0.offset).\(ending)")
    }
    let file = try OutputFile(path: folder.path("scored"))
    let writer = ScoredReviewWriter(
      format: format, explains: false,
      display: Display(style: TerminalStyle(isEnabled: false), width: 80))
    var reviews = ReviewFormat()
    reviews.keepsFields = true
    _ = try writer.write(paths, by: MadeReviews.scorer(), format: reviews, to: file)
    try file.commit()
    let text = String(decoding: try folder.bytes(of: "scored"), as: UTF8.self)
    return text.split(separator: "\n").map(String.init)
  }

  @Test func `fields of a table are kept in their order`() throws {
    let table = "key,text,label,note\n7,A gem.,1,\"a, b\"\n8,Dull.,0\n"
    let lines = try kept(.csv, [table, table], as: "csv")
    #expect(
      lines[0]
        == "key,text,input_label,note,id,row,film,title,label,probability,rating,score,original_rating"
    )
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix("7,A gem.,1,\"a, b\",7,1,,,fresh,"))
    #expect(lines[2].hasPrefix("8,Dull.,0,,8,2,,,"))
    let objects = try kept(.jsonl, [table], as: "csv")
    #expect(
      objects[0].hasPrefix(
        #"{"key":"7","text":"A gem.","input_label":"1","note":"a, b","id":"7","row":1,"label":"fresh","#
      ))
  }

  @Test func `fields of objects are kept, inner ones whole`() throws {
    let lines =
      #"{"id":1,"text":"A gem.","tags":["a", "b"],"by":{"name":"x"},"row":9}"# + "\n"
      + #"{"by":null,"text":"Dull.","id":2}"# + "\n"
    let objects = try kept(.jsonl, [lines], as: "jsonl")
    #expect(
      objects[0].hasPrefix(
        #"{"id":1,"text":"A gem.","tags":["a", "b"],"by":{"name":"x"},"input_row":9,"row":1,"label":"#
      ))
    #expect(objects[1].hasPrefix(#"{"by":null,"text":"Dull.","id":2,"row":2,"label":"#))
    let table = try kept(.csv, [lines], as: "jsonl")
    #expect(table[0].hasPrefix("id,text,tags,by,input_row,row,film,title,label,"))
    #expect(table[1].hasPrefix(#"1,A gem.,"[""a"", ""b""]","{""name"":""x""}",9,1,,,fresh,"#))
    #expect(table[2].hasPrefix("2,Dull.,,,,2,,,"))
  }

  @Test func `a table keeps fields of one layout`() throws {
    #expect(throws: AnalyticsError.self) {
      try kept(.csv, ["text,a\nA gem.,1\n", "text,b\nA gem.,1\n"], as: "csv")
    }
  }

  @Test func `a text that says nothing has no figures`() throws {
    let silent = String(repeating: "{\"id\":7,\"text\":\"nan\"}\n", count: 4)
    let object = try text(.jsonl, band: 0.1, reviews: [silent]).split(separator: "\n")[0]
    #expect(
      object.hasPrefix(
        #"{"id":7,"row":1,"label":"neutral","probability":null,"rating":null,"score":"#))
    #expect(object.hasSuffix(#","no_evidence":"empty"}"#))
    #expect(try text(.csv, reviews: [silent]).contains("\n7,1,,,neutral,,,0"))
    #expect(try text(.table, reviews: [silent]).contains("neutral     –       –      –  nan"))
  }

  @Test func `values may be apart by tabs`() throws {
    let lines = try text(.tsv).split(separator: "\n")
    #expect(lines[0] == "id\trow\tfilm\ttitle\tlabel\tprobability\trating\tscore\toriginal_rating")
    #expect(lines[1].hasPrefix("1\t1\ta\tA, B\tfresh\t0."))
  }

  @Test func `a page has a row a review`() throws {
    let page = try text(.html)
    #expect(page.hasPrefix("<!doctype html>") && page.hasSuffix("</html>\n"))
    #expect(page.ranges(of: "<tr><td>").count == 4)
  }

  @Test func `lines of a table fit, with reasons under them`() throws {
    let lines = try text(.table, explains: true, width: 60).split(separator: "\n").map(String.init)
    #expect(lines[0] == "label   fresh  rating  score  film and text")
    #expect(lines[1].hasPrefix("fresh   ") && lines[1].hasSuffix("A, B: A gem, charming and fu…"))
    #expect(lines[2].hasPrefix("        “gem” +"))
    #expect(lines.allSatisfy { Table.width($0) <= 60 })
  }

  @Test func `nothing is still an array`() throws {
    let folder = try TemporaryFolder()
    let file = try OutputFile(path: folder.path("scored"))
    let writer = ScoredReviewWriter(
      format: .json, explains: false,
      display: Display(style: TerminalStyle(isEnabled: false), width: 80))
    _ = try writer.write([], by: MadeReviews.scorer(), to: file)
    try file.commit()
    #expect(String(decoding: try folder.bytes(of: "scored"), as: UTF8.self) == "[\n\n]\n")
  }

  /// Of an input that is refused nothing is written; one without reviews has a header all the same.
  @Test(arguments: [OutputFormat.csv, .tsv, .json, .html, .markdown])
  func `nothing is written before the first review`(format: OutputFormat) throws {
    func scored(_ text: String) throws -> String {
      let folder = try TemporaryFolder()
      let path = try folder.write(text, as: "low.csv")
      let file = try OutputFile(path: folder.path("scored"))
      let writer = ScoredReviewWriter(
        format: format, explains: false,
        display: Display(style: TerminalStyle(isEnabled: false), width: 80))
      let found = try? writer.write([path], by: MadeReviews.scorer(), to: file)
      try file.commit()
      let bytes = try folder.bytes(of: "scored")
      #expect((found == nil) == bytes.isEmpty)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(try scored("text,rating\nA gem.,1\nDull.,2\n").isEmpty)
    let lines = try scored("text,rating\nA gem.,4/5\n")
    #expect(lines.contains("A gem.") || lines.contains("fresh"))
  }
}
