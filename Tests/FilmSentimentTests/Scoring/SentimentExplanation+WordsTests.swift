import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct SentimentExplanationWordsTests {
  private func shares(_ text: String) throws -> [String] {
    let scorer = SentimentScorer(try HandLexicon.modelWithoutLengths())
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { buffer in
      scorer.explain(buffer).wordValences(in: buffer).map {
        "\(String(decoding: bytes[$0.bytes], as: UTF8.self)) \($0.valence)"
      }
    }
  }

  @Test func `an entry is shared among the words that it spans`() throws {
    #expect(try shares("Well-made.") == ["Well 0.375", "made 0.375"])
    #expect(try shares("A mess by Anna") == ["A -0.25", "mess -2.0", "by 0.0", "Anna 0.0"])
    #expect(try shares("good, good") == ["good 1.0", "good 0.0"])
    #expect(try shares("") == [])
  }

  @Test(arguments: 0..<60)
  func `words add up to the entries`(seed: Int) throws {
    var dice = TestGenerator(seed: UInt64(seed))
    let scorer = SentimentScorer(try HandLexicon.model(withBoundaries: seed % 2 == 1))
    let text = RandomText.words(dice.next(below: 60), using: &dice)
    text.withUnsafeBytes { text in
      let explanation = scorer.explain(text)
      let words = explanation.wordValences(in: text)
      let sum = words.map(\.valence).reduce(0, +)
      let entries = explanation.contributions.map(\.valence).reduce(0, +)
      #expect(abs(sum - entries) < 1e-9)
      for (a, b) in zip(words, words.dropFirst()) {
        #expect(a.bytes.upperBound <= b.bytes.lowerBound)
      }
    }
  }
}
