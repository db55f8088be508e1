import FilmSentiment
import Testing

@testable import FilmReports

struct EntryResultTests {
  private let result = EntryResult(entries: [
    LexiconEntry(text: "a \"gem\"", valence: 1.23456, ratingWeight: 0.5, occurrences: 12),
    LexiconEntry(text: "NOT_funny", valence: -0.8, ratingWeight: -0.25, occurrences: 0),
  ])

  private func text(_ format: OutputFormat, colours: Bool = false) -> String {
    result.text(format, Display(style: TerminalStyle(isEnabled: colours), width: 80))
  }

  @Test func `people read signs and headings`() {
    #expect(
      text(.table) == """
        entry      valence  rating weight  occurrences  mark
        a "gem"      +1.23          +0.50           12  plain
        NOT_funny    −0.80          −0.25            0  not

        """)
    #expect(text(.table, colours: true).contains("\u{1B}[31m−0.80\u{1B}[0m"))
  }

  @Test func `programs read four decimals`() {
    #expect(
      text(.csv) == """
        entry,valence,rating_weight,occurrences,mark
        "a ""gem\""",1.2346,0.5,12,plain
        NOT_funny,-0.8,-0.25,0,not

        """)
    #expect(
      text(.jsonl) == #"""
        {"entry":"a \"gem\"","valence":1.2346,"rating_weight":0.5,"occurrences":12,"mark":"plain"}
        {"entry":"NOT_funny","valence":-0.8,"rating_weight":-0.25,"occurrences":0,"mark":"not"}

        """#)
    #expect(text(.json).hasPrefix("[\n{\"entry\"") && text(.json).hasSuffix("}\n]\n"))
  }
}
