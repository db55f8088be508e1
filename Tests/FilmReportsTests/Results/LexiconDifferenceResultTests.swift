import FilmSentiment
import Testing

@testable import FilmReports

struct LexiconDifferenceResultTests {
  private let display = Display(style: TerminalStyle(isEnabled: false), width: 80)

  private func result() throws -> LexiconDifferenceResult {
    let first = try Lexicon([
      LexiconEntry(text: "dull", valence: -1, ratingWeight: -0.4, occurrences: 5),
      LexiconEntry(text: "gem", valence: 1, ratingWeight: 0.5, occurrences: 7),
    ])
    let second = try Lexicon([
      LexiconEntry(text: "fine", valence: 0.3, ratingWeight: 0.1, occurrences: 2),
      LexiconEntry(text: "gem", valence: 1.5, ratingWeight: 0.5, occurrences: 8),
    ])
    return LexiconDifferenceResult(LexiconDifference(from: first, to: second), count: 10)
  }

  @Test func `people read what was added, removed and changed`() throws {
    let text = try result().text(.table, display)
    #expect(text.hasPrefix("1 added, 1 removed, 1 changed, 0 the same\n"))
    #expect(
      text.hasSuffix(
        """

        changed  valence before  after  rating weight before  after  occurrences
        gem               +1.00  +1.50                 +0.50  +0.50            8

        """))
    #expect(
      text.contains("\nfine                –  +0.30                     –  +0.10            2\n"))
  }

  @Test func `programs read both sides`() throws {
    #expect(
      try result().text(.csv, display) == """
        change,entry,valence_before,valence_after,rating_weight_before,rating_weight_after,\
        occurrences_before,occurrences_after
        added,fine,,0.3,,0.1,,2
        removed,dull,-1,,-0.4,,5,
        changed,gem,1,1.5,0.5,0.5,7,8

        """)
    let lines = try result().text(.jsonl, display).split(separator: "\n")
    #expect(
      lines[0] == #"{"change":"added","entry":"fine","before":null,"after":{"entry":"fine","#
        + #""valence":0.3,"rating_weight":0.1,"occurrences":2,"mark":"plain"}}"#)
    let object = try result().text(.json, display)
    #expect(
      object.hasPrefix(#"{"added_count":1,"removed_count":1,"changed_count":1,"same_count":0"#))
    #expect(object.contains(#","added":[{"change":"added","#) && object.hasSuffix("}]}\n"))
  }
}
