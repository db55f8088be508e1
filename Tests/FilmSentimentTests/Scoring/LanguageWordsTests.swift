import Testing

@testable import FilmSentiment

struct LanguageWordsTests {
  @Test(
    arguments: [
      ("the", .english), ("isn't", .english), ("a", .shared), ("film", .shared), ("für", .foreign),
      ("que", .foreign), ("masterpiece", .other), ("", .other),
    ] as [(String, LanguageWords.Kind)])
  func `a word tells of a language`(word: String, kind: LanguageWords.Kind) {
    #expect(LanguageWords.all.kind(of: WordHash.of(word.utf8)) == kind)
  }

  @Test func `every English word is found`() {
    #expect(LanguageWords.english.allSatisfy { LanguageWords.all.kind(of: $0) == .english })
  }
}
