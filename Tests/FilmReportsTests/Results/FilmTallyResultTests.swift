import FilmAnalytics
import Testing
import _FilmTestSupport

@testable import FilmReports

struct FilmTallyResultTests {
  private func text(_ format: OutputFormat, width: Int = 140) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write(MadeReviews.text, as: "reviews.jsonl")
    let films = try MadeReviews.scorer().films(of: [path]).films
    return FilmTallyResult(films)
      .text(format, Display(style: TerminalStyle(isEnabled: false), width: width))
  }

  @Test func `objects have both meters first`() throws {
    let lines = try text(.jsonl).split(separator: "\n")
    #expect(
      lines[0].hasPrefix(
        #"{"film":"a","title":"A, B","tomatometer":null,"tomatometer_reviews":2,"#
          + #""popcornmeter":null,"popcornmeter_ratings":0,"tomatometer_from_text":null,"#
          + #""mean_rating":"#))
    #expect(
      lines[1].hasPrefix(#"{"film":"b","title":"b","#)
        && lines[1].hasSuffix(#""predicted":0,"no_evidence":0}"#))
    #expect(lines[2].hasPrefix(#"{"film":"","title":"(no film)","#))
  }

  @Test func `lines of CSV have the meter from the text beside the first`() throws {
    let lines = try text(.csv).split(separator: "\n")
    #expect(
      lines[0] == "film,title,tomatometer,tomatometer_reviews,tomatometer_from_text,popcornmeter,"
        + "popcornmeter_ratings,mean_rating,predicted,no_evidence")
    #expect(lines[1].hasPrefix("a,\"A, B\",,2,,,0,"))
  }

  @Test func `tables fit the terminal`() throws {
    let whole = try text(.table).split(separator: "\n")
    #expect(whole[0].hasPrefix("film       Tomatometer  reviews  from text  Popcornmeter  ratings"))
    let narrow = try text(.table, width: 80).split(separator: "\n").map(String.init)
    #expect(narrow.allSatisfy { Table.width($0) <= 80 })
    #expect(narrow.last == "Not shown at this width: predicted")
  }
}
