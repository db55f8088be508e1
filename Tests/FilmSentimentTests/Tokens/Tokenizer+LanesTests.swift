import Testing
import _FilmTestSupport

@testable import FilmSentiment

/// Eight words at a time or one by one: the words must be the same.
///
/// Where the processor has no lanes
/// wide enough there is nothing to compare.
@Suite(.enabled(if: EightLanes.areThere))
struct TokenizerLanesTests {
  /// The words of a text, read in windows of some size.
  private func words(_ text: [UInt8], usesLanes: Bool, windowSize: Int = 1 << 14) -> [String] {
    let tokenizer = Tokenizer(usesLanes: usesLanes)
    var buffer = TokenBuffer(capacity: 1)
    var words: [String] = []
    text.withUnsafeBytes { bytes in
      guard var walk = TextWalk(bytes) else { return }
      while !walk.isAtEnd {
        tokenizer.read(&walk, into: &buffer, windowSize: windowSize)
        for index in 0..<buffer.count { words.append("\(buffer[index])") }
        for opening in 0..<buffer.openingCount { words.append("\(buffer.openings[opening])") }
        words.append("\(walk.isAtEnd) \(walk.wordCount) \(walk.sentenceStart) \(walk.lastBoundary)")
        buffer.advance()
      }
    }
    return words
  }

  @Test(arguments: 0..<200)
  func `give the same words of any text`(seed: Int) {
    var dice = TestGenerator(seed: UInt64(seed))
    let text =
      seed.isMultiple(of: 2)
      ? RandomText.noise(dice.next(below: 300), using: &dice)
      : RandomText.words(dice.next(below: 80), using: &dice)
    #expect(words(text, usesLanes: true) == words(text, usesLanes: false))
    for size in [1, 3, 9, 40] {
      let inLanes = words(text, usesLanes: true, windowSize: size)
      #expect(inLanes == words(text, usesLanes: false, windowSize: size), "windows of \(size)")
    }
  }

  @Test(arguments: [
    "a", "I'm", "no", "Anna", "not good but Not bad", "isn't", "exactly8", "seventeenletters1",
    "fifteenletters1 sixteenletters16", "It isn't Anna, it is ANNA.",
    "wasn't wouldn't extraordin't",
    "never ever, ever (never) but… never", "one two three four five six seven eight nine",
  ])
  func `give the same words of words of every length`(text: String) {
    for padding in 0..<20 {
      let text = Array((String(repeating: "x ", count: padding) + text).utf8)
      #expect(words(text, usesLanes: true) == words(text, usesLanes: false))
    }
  }
}
