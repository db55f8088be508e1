import FilmSentiment
import Testing

@testable import FilmAnalytics
@testable import FilmReports

struct SilentTextsWordsTests {
  private func sentence(_ evidence: [TextEvidence]) -> String? {
    var silent = SilentTexts()
    evidence.forEach { silent.add($0) }
    return silent.sentence
  }

  @Test func `the reasons are counted`() {
    #expect(sentence([.entries, .entries]) == nil)
    #expect(sentence([.noText]) == "1 text says nothing the lexicon knows: 1 empty")
    #expect(sentence([.unknownWords, .unknownWords]) == "2 texts say nothing the lexicon knows")
    #expect(
      sentence([.noText, .otherLanguage, .otherLanguage, .unknownWords])
        == "4 texts say nothing the lexicon knows: 1 empty, 2 perhaps not English, 1 of unknown words"
    )
  }

  @Test func `each reason has words`() {
    #expect(TextEvidence.entries.reason == nil)
    #expect(TextEvidence.allCases.dropFirst().allSatisfy { $0.reason?.isEmpty == false })
  }
}
