import FilmAnalytics
import Foundation
import Testing
import _FilmTestSupport

@testable import FilmReports

struct SentimentFindingsResultTests {
  private func findings() throws -> SentimentFindings {
    let folder = try TemporaryFolder()
    let reviews = (0..<40).map { place in
      let text = place % 2 == 0 ? "A gem number \(place)." : "Dull, number \(place)."
      let isFresh = place % 2 == 0 ? place % 5 != 0 : place % 7 == 0
      return "{\"film\": \"f\(place % 4)\", \"text\": \"\(text)\", \"fresh\": \(isFresh)}\n"
    }
    let path = try folder.write(reviews.joined(), as: "reviews.jsonl")
    var experiment = SentimentExperiment(files: [path])
    (experiment.replicates, experiment.worstCount, experiment.abstentionMargin) = (20, 3, 0.1)
    experiment.minimumFilmReviews = 5
    return try experiment.evaluate(MadeReviews.scorer())
  }

  private func text(
    _ format: OutputFormat, brief: Bool = false, width: Int = 140
  ) throws -> String {
    SentimentFindingsResult(try findings(), brief: brief, worst: 2)
      .text(format, Display(style: TerminalStyle(isEnabled: false), width: width))
  }

  @Test func `people read the figures, then everything else`() throws {
    let text = try text(.table)
    #expect(text.hasPrefix("metric"))
    #expect(text.contains("\n           says fresh  says rotten\nis fresh "))
    #expect(text.contains("\n40 reviews, 0 ratings, 4 films\n"))
    #expect(text.contains("\nTomatometers furthest off\n") && text.contains("\nWorst mistakes\n"))
    #expect(try self.text(.table, brief: true).split(separator: "\n").count < 20)
  }

  @Test func `at 80 columns all lines of tables fit`() throws {
    let lines = try text(.table, width: 80).split(separator: "\n").map(String.init)
    let tables = lines.filter { !$0.contains(": says ") }
    #expect(tables.allSatisfy { Table.width($0) <= 80 })
  }

  @Test func `programs read one object`() throws {
    let data = Data(try text(.json).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    for key in [
      "accuracy", "intervals", "baseline", "confusion", "reviews", "tomatometers", "coverage",
      "abstain", "reliability", "slices", "leakage", "worst",
    ] {
      #expect(object[key] != nil, "\(key)")
    }
    #expect((object["worst"] as? [[String: Any]])?.count == 2)
    #expect((object["reliability"] as? [[String: Any]])?.count == 10)
  }

  @Test func `programs read a line for each figure`() throws {
    let lines = try text(.csv).split(separator: "\n").map(String.init)
    #expect(lines[0] == "metric,value,low,high,baseline")
    #expect(lines.contains { $0.hasPrefix("abstain/") })
    #expect(lines.contains { $0.hasPrefix("coverage/0.00/accuracy,") })
  }

  @Test func `Markdown and the page have the same tables`() throws {
    let markdown = try text(.markdown)
    let page = SentimentFindingsPage(findings: try findings(), inputs: ["a.jsonl"], worst: 2).html
    #expect(markdown.hasPrefix("# filmlab evaluate sentiment\n\n40 reviews, "))
    for title in ["Figures", "Confusion matrix", "Coverage", "Reliability", "Worst mistakes"] {
      #expect(markdown.contains("## \(title)\n") && page.contains("<h2>\(title)</h2>"))
    }
    #expect(page.contains("<h1>Sentiment of a.jsonl</h1>"))
  }
}
