import Testing

@testable import FilmData

/// What can be a title with typos.
@Suite struct MisspeltTitleTests {
  private func isLikely(_ query: String, _ title: String, _ ratings: Int) -> Bool {
    MisspeltTitle(TitleKey(query)).isLikely(
      TitleKey(title).text, renown: Double(ratings))
  }

  @Test func oneTypoInFiveLetters() {
    #expect(MisspeltTitle(TitleKey("jaws")).bound == 0)
    #expect(MisspeltTitle(TitleKey("goodfelas")).bound == 1)
    #expect(MisspeltTitle(TitleKey("ragging bull")).bound == 2)
    #expect(MisspeltTitle(TitleKey(String(repeating: "a", count: 400))).bound == 3)
  }

  @Test func aSingleWordNeedsAVeryWellKnownFilmOrASlipOfTheHand() {
    #expect(isLikely("gladiater", "Gladiator", 170) && !isLikely("gladiater", "Gladiator", 30))
    #expect(isLikely("chinatwon", "Chinatown", 30) && isLikely("trainspoting", "Trainspotting", 30))
    #expect(isLikely("goodfellass", "Goodfellas", 30) && !isLikely("goodfellaz", "Goodfellas", 30))
    #expect(!isLikely("braazil", "Brezils", 30) && !isLikely("braz", "Brazz", 300))
  }

  @Test func eachWordMayDifferALittle() {
    #expect(isLikely("raging bul", "Raging Bull", 30))
    #expect(!isLikely("beverly hills vamp", "Beverly Hills Cop", 300))
  }

  @Test func wordsOfOtherFilmsAreNoTypos() {
    func isFree(_ query: String, _ counts: [Int], _ title: String) -> Bool {
      MisspeltTitle(TitleKey(query)).hasNoOtherWord(of: [TitleKey(title)]) { _ in counts }
    }
    #expect(!isFree("green book", [9, 5], "Green Room"))
    #expect(isFree("ragging bull", [0, 9], "Raging Bull"))
    #expect(isFree("forest gump", [7, 0], "Forrest Gump"))
  }
}
