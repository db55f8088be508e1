import Testing

@testable import FilmSentiment

struct EntryKindTests {
  @Test(arguments: [
    ("good", EntryKind.plain), ("a good film", .plain), ("NOT_good", .negated),
    ("not NOT_good", .negated), ("NOT_a NOT_b c", .negated), ("BUT_good", .afterBut),
    ("BUT_NOT_good", .afterBut), ("LAST_good", .lastSentence), ("LAST_NOT_good", .lastSentence),
    ("NOT_", .plain), ("", .plain),
  ])
  func `the outermost mark tells the kind`(entry: String, kind: EntryKind) {
    #expect(EntryKind(of: entry) == kind)
    #expect(LexiconEntry(text: entry, valence: 1).kind == kind)
  }

  @Test func `strength grows with valence and the root of occurrences`() {
    #expect(LexiconEntry(text: "a", valence: -2, occurrences: 9).strength == 6)
    #expect(LexiconEntry(text: "a", valence: 2, occurrences: 0).strength == 2)
  }
}
