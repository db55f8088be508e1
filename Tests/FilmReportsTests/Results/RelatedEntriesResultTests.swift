import FilmSentiment
import Testing

@testable import FilmReports

struct RelatedEntriesResultTests {
  private let display = Display(style: TerminalStyle(isEnabled: false), width: 80)

  private func related() throws -> [RelatedEntries] {
    let lexicon = try Lexicon([
      LexiconEntry(text: "NOT_funny", valence: -1.5, ratingWeight: -0.5, occurrences: 4),
      LexiconEntry(text: "funny", valence: 1, ratingWeight: 0.4, occurrences: 1),
      LexiconEntry(text: "so funny", valence: 0.5, ratingWeight: 0.2, occurrences: 9),
      LexiconEntry(text: "very funny", valence: 0.7, ratingWeight: 0.3, occurrences: 3),
    ])
    return [RelatedEntries(of: try #require(lexicon.entry(meant: "funny")), in: lexicon)]
  }

  @Test func `people read the entry and groups of others`() throws {
    let text = RelatedEntriesResult(try related(), count: 1, total: 4).text(.table, display)
    #expect(text.hasPrefix("funny  valence +1.00, rating weight +0.40, seen in 1 review, rank "))
    #expect(text.contains("\nwith other marks:\nentry"))
    #expect(text.contains("\nin longer runs (1 more):\n"))
    #expect(!text.contains("made of"))
  }

  @Test func `programs read lists, or lines with a relation`() throws {
    let result = RelatedEntriesResult(try related(), count: 9, total: 4)
    let object = result.text(.json, display)
    #expect(object.hasPrefix(#"{"entry":"funny","valence":1,"rating_weight":0.4,"occurrences":1,"#))
    #expect(object.contains(#","entries":4,"variants":[{"entry":"NOT_funny","#))
    #expect(object.hasSuffix("\"parts\":[]}\n") && object == result.text(.jsonl, display))
    let lines = result.text(.csv, display).split(separator: "\n")
    #expect(lines[0] == "relation,to,entry,valence,rating_weight,occurrences,mark")
    #expect(lines[1] == "itself,funny,funny,1,0.4,1,plain")
    #expect(lines[2] == "variants,funny,NOT_funny,-1.5,-0.5,4,not")
    #expect(lines.count == 5)
  }

  @Test func `several entries are an array`() throws {
    let twice = try related() + related()
    let text = RelatedEntriesResult(twice, count: 0, total: 4).text(.json, display)
    #expect(text.hasPrefix("[\n{") && text.hasSuffix("}\n]\n"))
  }
}
