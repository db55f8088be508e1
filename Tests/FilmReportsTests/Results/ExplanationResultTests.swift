import FilmSentiment
import Testing

@testable import FilmReports

struct ExplanationResultTests {
  private let review = "Not funny, but charming.\nA gem."

  private func text(_ format: OutputFormat, colours: Bool = false) throws -> String {
    let scorer = SentimentScorer(try MadeReviews.model())
    return ExplanationResult(
      scorer.explain(review), text: Array(review.utf8), lexicon: scorer.model.lexicon
    ).text(format, Display(style: TerminalStyle(isEnabled: colours), width: 80))
  }

  @Test func `people read the verdict and the running sum`() throws {
    let text = try text(.table)
    #expect(text.hasPrefix("fresh, "))
    #expect(text.contains("\nin the text  entry         valence    sum  rating weight\n"))
    #expect(text.contains("\n             (every text)    +0.00  +0.00          +0.00\n"))
    #expect(text.contains("negation turned “funny” from +0.80 to −1.50 (NOT_funny)\n"))
  }

  @Test func `on a terminal the text has colours`() throws {
    #expect(try text(.table, colours: true).contains("\u{1B}[1;32m"))
  }

  @Test func `what is praised and blamed comes last`() throws {
    let scorer = SentimentScorer(try MadeReviews.model())
    let opinions = [
      AspectOpinion(aspect: .humour, label: .blamed, bytes: 4..<9, score: -0.6),
      AspectOpinion(aspect: .emotion, label: .praised, bytes: 15..<23, score: 0.5),
    ]
    let result = ExplanationResult(
      scorer.explain(review), text: Array(review.utf8), lexicon: scorer.model.lexicon,
      aspects: opinions)
    let display = Display(style: TerminalStyle(isEnabled: false), width: 80)
    #expect(
      result.text(.table, display)
        .hasSuffix("\n\npraised: emotion (“charming”)\nblamed: humour (“funny”)\n"))
    #expect(
      result.text(.json, display).contains(
        #""aspects":[{"aspect":"humour","label":"blamed","start":4,"end":9,"score":-0.6},"#
          + #"{"aspect":"emotion","label":"praised","start":15,"end":23,"score":0.5}],"bias":"#))
  }

  @Test func `programs read entries alone`() throws {
    let lines = try text(.csv).split(separator: "\n")
    #expect(lines[0] == "text,entry,valence,rating_weight")
    #expect(lines[1].hasPrefix("funny,NOT_funny,-3.06"))
    #expect(lines.count == 4)
    let object = try text(.json)
    #expect(object.hasPrefix(#"{"label":"fresh","probability":0."#))
    #expect(object.contains(#","entries":[{"text":"funny","entry":"NOT_funny","#))
    #expect(object.hasSuffix("}\n"))
  }
}
