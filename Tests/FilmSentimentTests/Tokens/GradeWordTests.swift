import FilmData
import Testing

@testable import FilmSentiment

struct GradeWordTests {
  private func words(_ text: String) -> [UInt64] {
    let normalizer = TextNormalizer()
    return Array(text.utf8).withUnsafeBytes {
      SeenText(Array(normalizer.normalize($0))).words.map(\.hash)
    }
  }

  @Test(arguments: [
    ("4.5/5", "GRADE_90"), ("★★★☆☆", "GRADE_60"), ("0/10", "GRADE_0"), ("5/5", "GRADE_100"),
  ])
  func `a grade is a word of its own`(text: String, entry: String) {
    #expect(words(text) == [EntryText.key(of: entry.utf8)])
    #expect(words("fun \(text)").last == EntryText.key(of: entry.utf8))
  }

  @Test func `a person may write the grade in a lexicon`() {
    #expect(EntryText.handwritten("4.5/5") == "GRADE_90")
    #expect(EntryText.handwritten(":)") == "🙂")
  }

  @Test func `a denied grade is no grade`() {
    #expect(words("not 5/5").last != EntryText.key(of: "GRADE_100".utf8))
  }
}
