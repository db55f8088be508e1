import Testing
import _FilmTestSupport

@testable import FilmSentiment

/// What holds of every text, on random ones with seeds.
@Suite struct ScoringPropertyTests {
  /// Texts in which every entry of the lexicon written by hand has its chance.
  private static func texts(seed: UInt64, count: Int) -> [[UInt8]] {
    var dice = TestGenerator(seed: seed)
    return (0..<count).map { _ in
      var text: [UInt8] = []
      for _ in 0..<dice.next(below: 12) {
        text += RandomText.words(dice.next(below: 4), using: &dice)
        text += Array(
          (dice.element(of: HandLexicon.valences).text.replacing("NOT_", with: "") + " ").utf8)
      }
      return text
    }
  }

  private func scores(_ model: SentimentModel, _ texts: [[UInt8]]) -> [SentimentScore] {
    let scorer = SentimentScorer(model)
    return texts.map { $0.withUnsafeBytes { scorer.score($0) } }
  }

  @Test(arguments: 0..<20)
  func `explanations add up, and spans cut the text at the entry`(seed: Int) throws {
    let scorer = SentimentScorer(try HandLexicon.model(withBoundaries: seed % 2 == 1))
    for text in Self.texts(seed: UInt64(seed), count: 10) {
      let explanation = text.withUnsafeBytes { scorer.explain($0) }
      let sum = explanation.contributions.reduce(explanation.bias) { $0 + $1.valence }
      #expect(abs(sum - explanation.score.score) < 1e-9)
      for part in explanation.contributions { expectSpan(of: part, in: text) }
    }
  }

  @Test func `the order in which texts are scored does not matter`() throws {
    let model = try HandLexicon.model()
    let texts = Self.texts(seed: 3, count: 200)
    let straight = scores(model, texts)
    let order = Array(texts.indices).shuffled(seed: 9)
    let shuffled = scores(model, order.map { texts[$0] })
    for (place, index) in order.enumerated() { #expect(shuffled[place] == straight[index]) }
  }

  @Test func `threads do not matter`() async throws {
    let model = try HandLexicon.model()
    let texts = Self.texts(seed: 4, count: 200)
    let alone = scores(model, texts)
    await withTaskGroup(of: [SentimentScore].self) { group in
      for _ in 0..<3 {
        group.addTask {
          let scorer = SentimentScorer(model)
          return texts.map { $0.withUnsafeBytes { scorer.score($0) } }
        }
      }
      for await seen in group { #expect(seen == alone) }
    }
  }

  @Test(arguments: HandLexicon.entries)
  func `another line of the lexicon changes just the texts with that entry`(entry: LexiconEntry)
    throws
  {
    let model = try HandLexicon.model()
    var changed = entry
    changed.valence += 1.5
    var edited = model
    edited.lexicon = try model.lexicon.overridden(by: [changed])
    let scorer = SentimentScorer(model)
    let texts = Self.texts(seed: 5, count: 60) + [Array(entry.text.utf8)]
    for ((before, after), text) in zip(zip(scores(model, texts), scores(edited, texts)), texts) {
      let factor = text.withUnsafeBytes { scorer.explain($0) }.contributions
        .first { $0.entry == entry }?.lengthFactor
      #expect(abs(after.score - before.score - 1.5 * (factor ?? 0)) < 1e-9)
      #expect(after.ratingScore == before.ratingScore)
    }
  }
}
