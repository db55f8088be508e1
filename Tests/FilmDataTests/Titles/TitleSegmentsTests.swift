import Testing

@testable import FilmData

/// Titles are cut at their punctuation.
@Suite struct TitleSegmentsTests {
  @Test(
    arguments: [
      ("The Lord of the Rings: The Two Towers", "the two towers", .segment),
      ("The Lord of the Rings: The Two Towers", "lord of the rings", .segment),
      ("The Lord of the Rings: The Two Towers", "lord of", .beginning),
      ("The Lord of the Rings: The Two Towers", "two", nil),
      ("Star Wars: Episode V - The Empire Strikes Back", "the empire strikes back", .segment),
      (
        "Dr. Strangelove or: How I Learned to Stop Worrying", "how i learned to stop worrying",
        .segment
      ),
      ("Butch Cassidy and the Sundance Kid", "sundance kid", .segment),
      ("Goodfellas", "goodfellas", .beginning), ("Goodfellas", "good", nil),
    ] as [(String, String, TitlePart?)])
  func aQueryIsPartOfATitle(title: String, query: String, part: TitlePart?) {
    #expect(TitleSegments(title).part(TitleKey(query)) == part)
  }

  @Test func manyMarksTakeNoLonger() {
    let title = String(repeating: "a:", count: 30_000)
    #expect(TitleSegments(title).part(TitleKey("b")) == nil)
  }

  @Test func lessToTellByNeedsBetterKnownFilms() {
    #expect(TitlePart.beginning.leastRenown(words: 1, rarestWordCount: 0) == 100)
    #expect(
      TitlePart.segment.leastRenown(words: 2, rarestWordCount: 0)
        < TitlePart.segment.leastRenown(words: 2, rarestWordCount: 9))
  }
}
