import Testing

@testable import FilmSentiment

struct LexiconEntriesTests {
  @Test func `gives back what it was made of`() {
    let entries = LexiconEntries(HandLexicon.entries)
    #expect(Array(entries) == HandLexicon.entries)
    #expect(entries.count == HandLexicon.entries.count)
    #expect(entries.last == HandLexicon.entries.last)
    #expect(LexiconEntries([]).isEmpty)
  }

  @Test func `texts of any length and alphabet keep their bounds`() {
    let texts = [
      "", "a", "é", "ein unvergesslicher", "映画", String(repeating: "x", count: 5_000), "",
    ]
    let entries = LexiconEntries(
      texts.enumerated().map {
        LexiconEntry(text: $1, valence: Float($0), occurrences: $0 * 1_000_000_000_000)
      })
    #expect(entries.map(\.text) == texts)
    #expect(entries.map(\.occurrences).last == 6_000_000_000_000)
  }

  @Test func `are equal where their entries are`() {
    let entries = LexiconEntries(HandLexicon.entries)
    var changed = HandLexicon.entries
    changed[3].valence += 1
    #expect(entries == LexiconEntries(HandLexicon.entries))
    #expect(entries != LexiconEntries(changed))
    #expect(entries != LexiconEntries(HandLexicon.entries.dropLast()))
  }
}
