import Testing
import _FilmTestSupport

@testable import FilmSentiment

/// Keys gathered for eight words at a time against those that ``Features`` lists.
@Suite(.enabled(if: EightLanes.areThere))
struct WeightTableLanesTests {
  /// A table whose filter lets every key pass, since it holds an entry for each.
  private func table(_ keys: [UInt64]) -> WeightTable {
    let entries = keys.indices.map { LexiconEntry(text: "\($0)", valence: 1, ratingWeight: 0) }
    return WeightTable(keys: keys, lines: LexiconEntries(entries).lines)
  }

  private func keys(of text: [UInt8]) -> [UInt64] {
    var buffer = TokenBuffer()
    text.withUnsafeBytes { Tokenizer(usesLanes: false).tokenize($0, into: &buffer) }
    var keys: [UInt64] = []
    Features.forEach(in: buffer) { keys.append($0.key) }
    return keys.sorted()
  }

  private func keysInLanes(of text: [UInt8], _ table: WeightTable) -> [UInt64] {
    let tokenizer = Tokenizer(usesLanes: true)
    var buffer = TokenBuffer()
    var keys = KeyBuffer(capacity: 1)
    text.withUnsafeBytes { tokenizer.tokenize($0, into: &buffer) }
    let lastSentence = buffer.lastSentenceStart > 0 ? buffer.lastSentenceStart : Int.max
    let words = table.gatherLanes(of: buffer, lastSentence: lastSentence, into: &keys)
    #expect(words == buffer.wordCount)
    table.finish(buffer, buffer.end, at: buffer.count, into: &keys)
    return (0..<keys.count).map { keys.keys[$0] }.sorted()
  }

  @Test(arguments: 0..<100)
  func `are the keys of all features`(seed: Int) {
    var dice = TestGenerator(seed: UInt64(seed))
    let text = RandomText.words(dice.next(below: 70), using: &dice)
    let expected = keys(of: text)
    #expect(keysInLanes(of: text, table(expected)) == expected)
  }

  @Test(arguments: 0..<60)
  func `give the same scores, in windows of any size`(seed: Int) throws {
    var dice = TestGenerator(seed: UInt64(seed))
    let model = try HandLexicon.modelInHundredths()
    let words = HandLexicon.valences.map { $0.text.replacing("NOT_", with: "not ") }
    let text = (0..<dice.next(below: 80)).map { _ in
      dice.element(of: words)
        + dice.element(of: [" ", " ", ", ", ". ", " but ", " Anna ", "…", "’s "])
    }.joined()
    let expected = SentimentScorer(model, windowSize: 1 << 14, usesLanes: false).score(text)
    for size in [1, 5, 16, 64, 200, 1 << 14] {
      #expect(SentimentScorer(model, windowSize: size, usesLanes: true).score(text) == expected)
    }
  }
}
