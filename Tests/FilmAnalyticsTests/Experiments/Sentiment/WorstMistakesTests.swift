import FilmData
import FilmSentiment
import Testing

@testable import FilmAnalytics

/// The most confident of the wrong labels are kept.
@Suite struct WorstMistakesTests {
  private func worst(_ lines: [String], limit: Int) throws -> [SentimentMistake] {
    let scorer = ReviewScorer(try HandModel.model()).makeRowScorer()
    var worst = WorstMistakes(limit: limit)
    try ReviewLines.read(lines.joined(separator: "\n")) { row in
      guard let verdict = row.verdict else { return }
      worst.add(row, scorer.score(row), trueLabel: verdict, file: "a.jsonl", scorer: scorer)
    }
    return worst.mistakes
  }

  private static let lines = [
    #"{"id":"a","film":"f","title":"F","text":"meh","score":"5/5"}"#,
    #"{"id":"b","text":"good","fresh":true}"#,
    #"{"id":"c","text":"good good","fresh":false}"#,
    #"{"id":"d","film":"g","text":"bad","fresh":true}"#,
    #"{"id":"e","text":"bad","fresh":true}"#,
  ]

  @Test func theMostConfidentComeFirstEqualOnesInOrder() throws {
    #expect(try worst(Self.lines, limit: 9).map(\.id) == ["c", "d", "e", "a"])
    #expect(try worst(Self.lines, limit: 2).map(\.id) == ["c", "d"])
    #expect(try worst(Self.lines, limit: 0).isEmpty)
  }

  @Test func aMistakeSaysWhereAndWhy() throws {
    let mistakes = try worst(Self.lines, limit: 9)
    let last = try #require(mistakes.last)
    #expect(last.path == "a.jsonl" && last.line == 1 && last.film == "F")
    #expect(last.text == Array("meh".utf8) && last.trueLabel == .fresh && last.trueRating == 1)
    #expect(last.score.label == .rotten && last.score == last.explanation.score)
    #expect(mistakes.map(\.film) == [nil, "g", nil, "F"])
  }
}
