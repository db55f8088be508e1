import Testing

@testable import FilmSentiment

struct LexiconDifferenceTests {
  private func lexicon(_ entries: [(String, Float)]) throws -> Lexicon {
    try Lexicon(entries.map { LexiconEntry(text: $0.0, valence: $0.1, occurrences: 4) })
  }

  @Test func `tells added, removed, changed and same entries`() throws {
    let difference = LexiconDifference(
      from: try lexicon([("a", 1), ("b", 2), ("c", -1), ("d", 1), ("e", 3)]),
      to: try lexicon([("b", 2.5), ("c", 1), ("d", 1), ("f", -0.5), ("g", 2)]))
    #expect(difference.added.map(\.text) == ["g", "f"])
    #expect(difference.removed.map(\.text) == ["e", "a"])
    #expect(difference.changed.map(\.before.text) == ["c", "b"])
    #expect(difference.changed.map(\.rise) == [2, 0.5])
    #expect(difference.unchangedCount == 1)
  }

  @Test func `a lexicon does not differ from itself`() throws {
    let lexicon = try Lexicon(HandLexicon.entries)
    let difference = LexiconDifference(from: lexicon, to: lexicon)
    #expect(difference.added.isEmpty && difference.removed.isEmpty && difference.changed.isEmpty)
    #expect(difference.unchangedCount == lexicon.entries.count)
    #expect(abs((difference.valenceCorrelation ?? 0) - 1) < 1e-12)
  }

  @Test(
    arguments: [
      ([(1.0, 2.0), (2, 4), (3, 6)], 1.0), ([(1, 3), (2, 2), (3, 1)], -1), ([(1, 1)], nil),
      ([], nil),
      ([(1, 5), (2, 5)], nil), ([(1, 1), (2, 3), (3, 2), (4, 4)], 0.8),
    ] as [([(Double, Double)], Double?)])
  func `correlates`(pairs: [(Double, Double)], expected: Double?) {
    let seen = LexiconDifference.correlation(pairs)
    #expect((seen == nil) == (expected == nil))
    #expect(abs((seen ?? 0) - (expected ?? 0)) < 1e-12)
  }
}
