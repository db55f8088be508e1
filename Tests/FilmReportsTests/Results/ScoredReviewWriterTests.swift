import FilmAnalytics
import FilmData
import Foundation
import Testing
import _FilmTestSupport

@testable import FilmReports

struct ScoredReviewWriterTests {
  private func text(
    _ format: OutputFormat, explains: Bool = false, width: Int = 80, band: Double = 0,
    reviews: [String] = [MadeReviews.text]
  ) throws -> String {
    let folder = try TemporaryFolder()
    let paths = try reviews.enumerated().map {
      try folder.write($0.element, as: "reviews\($0.offset).jsonl")
    }
    let file = try OutputFile(path: folder.path("scored"))
    let writer = ScoredReviewWriter(
      format: format, explains: explains,
      display: Display(style: TerminalStyle(isEnabled: false), width: width),
      band: NeutralBand(width: band))
    let (tally, problems) = try writer.write(paths, by: MadeReviews.scorer(), to: file)
    try file.commit()
    #expect(tally.count == 4 * reviews.count && problems.count == reviews.count)
    return String(decoding: try folder.bytes(of: "scored"), as: UTF8.self)
  }

  @Test func `each review is a line of JSON`() throws {
    let lines = try text(.jsonl).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines[0].hasPrefix(#"{"id":1,"film":"a","title":"A, B","label":"fresh","probability":"#))
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
    #expect(lines[0] == "id,film,title,label,probability,rating,score,original_rating")
    #expect(lines[1].hasPrefix("1,a,\"A, B\",fresh,0."))
    #expect(lines[3].hasPrefix("3,b,,fresh,0.5") && lines[3].hasSuffix(",0.6"))
    #expect(lines[4].hasPrefix("4,,,"))
  }

  @Test func `a score near the middle is neutral`() throws {
    #expect(try text(.jsonl, band: 0.1).contains(#""id":3,"film":"b","label":"neutral""#))
  }

  @Test func `a text that says nothing has no figures`() throws {
    let silent = String(repeating: "{\"id\":7,\"text\":\"nan\"}\n", count: 4)
    let object = try text(.jsonl, band: 0.1, reviews: [silent]).split(separator: "\n")[0]
    #expect(
      object.hasPrefix(#"{"id":7,"label":"neutral","probability":null,"rating":null,"score":"#))
    #expect(object.hasSuffix(#","no_evidence":"empty"}"#))
    #expect(try text(.csv, reviews: [silent]).contains("\n7,,,neutral,,,0"))
    #expect(try text(.table, reviews: [silent]).contains("neutral     –       –      –  nan"))
  }

  @Test func `values may be apart by tabs`() throws {
    let lines = try text(.tsv).split(separator: "\n")
    #expect(lines[0] == "id\tfilm\ttitle\tlabel\tprobability\trating\tscore\toriginal_rating")
    #expect(lines[1].hasPrefix("1\ta\tA, B\tfresh\t0."))
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
}
