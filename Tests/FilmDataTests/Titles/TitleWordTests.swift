import Testing

@testable import FilmData

@Suite struct TitleWordTests {
  @Test(arguments: [("zero", 0), ("one", 1), ("nine", 9), ("seventeen", 17), ("twenty", 20)])
  func readsNumberWords(word: String, number: Int) {
    #expect(TitleWord(word).cardinalNumber == number)
  }

  @Test(arguments: [("i", 1), ("iv", 4), ("ix", 9), ("x", 10), ("xviii", 18), ("xx", 20)])
  func readsRomanNumerals(word: String, number: Int) {
    #expect(TitleWord(word).romanNumber == number)
  }

  @Test(arguments: ["", "iiii", "vx", "eventeen", "ones", "th", "hundred"])
  func refusesOtherWords(word: String) {
    #expect(TitleWord(word).cardinalNumber == nil)
    #expect(TitleWord(word).romanNumber == nil)
    #expect(!TitleWord(word).isArticle)
  }

  @Test func knowsArticlesAndConjunctions() {
    #expect(["the", "l", "gli", "eine"].allSatisfy { TitleWord($0).isArticle })
    #expect(["and", "et", "und"].allSatisfy { TitleWord($0).isConjunction })
    #expect(!TitleWord("or").isConjunction)
  }
}
