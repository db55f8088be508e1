import FilmAnalytics
import FilmSentiment
import Testing

/// Texts that say nothing, by the reason.
@Suite struct SilentTextsTests {
  @Test func eachReasonIsCounted() {
    var silent = SilentTexts()
    for evidence in [TextEvidence.entries, .noText, .noText, .otherLanguage, .unknownWords] {
      silent.add(evidence)
    }
    #expect(silent.count == 4 && silent.emptyCount == 2)
    #expect(silent.otherLanguageCount == 1 && silent.unknownCount == 1)
    var sum = silent
    sum.add(silent)
    #expect(sum.count == 8 && sum.emptyCount == 4 && sum.unknownCount == 2)
  }
}
