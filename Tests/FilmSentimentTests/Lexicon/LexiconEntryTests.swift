import Testing

@testable import FilmSentiment

struct LexiconEntryTests {
  @Test func `a rating weight that is not given is a share of the valence`() {
    let entry = LexiconEntry(text: "good", valence: 2)
    #expect(entry.ratingWeight == 2 * LexiconEntry.usualRatingShare)
    #expect(entry.occurrences == 0)
  }

  @Test func `a rating weight that is given stays`() {
    let entry = LexiconEntry(text: "good", valence: 2, ratingWeight: 0, occurrences: 7)
    #expect(entry.ratingWeight == 0)
    #expect(entry.occurrences == 7)
  }
}
