import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct WordPatternTests {
  @Test(arguments: [
    ("funny", "funny", true), ("funny", "funnier", false), ("fun*", "fun", true),
    ("fun*", "funnier", true), ("*fun", "unfun", true), ("un*able", "unwatchable", true),
    ("un*able", "unable", true), ("un*able", "unabled", false), ("f?n", "fun", true),
    ("f?n", "fn", false), ("f?n", "fünn", false), ("f?n", "fün", true), ("*", "", true),
    ("a*b*c", "aXbXbc", true), ("a*b*c", "aXcXb", false), ("**", "a", true), ("", "", true),
    ("", "a", false), ("?", "😀", true),
  ])
  func `fits whole words`(pattern: String, word: String, fits: Bool) {
    #expect(WordPattern(pattern).matches(word[...]) == fits)
  }

  @Test(arguments: 0..<100)
  func `agrees with a naive matcher`(seed: Int) {
    var dice = TestGenerator(seed: UInt64(seed))
    let pattern = String((0..<dice.next(below: 6)).map { _ in dice.element(of: Array("ab*?")) })
    let word = String((0..<dice.next(below: 7)).map { _ in dice.element(of: Array("ab")) })
    #expect(WordPattern(pattern).matches(word[...]) == naive(pattern[...], word[...]))
  }

  private func naive(_ pattern: Substring, _ word: Substring) -> Bool {
    guard let first = pattern.first else { return word.isEmpty }
    let rest = pattern.dropFirst()
    if first == "*" {
      return naive(rest, word) || (!word.isEmpty && naive(pattern, word.dropFirst()))
    }
    guard let letter = word.first, first == "?" || first == letter else { return false }
    return naive(rest, word.dropFirst())
  }
}
