import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct TextWalkTests {
  /// What a walk in windows of some size gives, joined.
  private func words(_ text: [UInt8], windowSize: Int) -> (marks: [String], lastStart: Int) {
    let tokenizer = Tokenizer()
    var buffer = TokenBuffer(capacity: 1)
    var marks: [String] = []
    var start = 0
    text.withUnsafeBytes { bytes in
      guard var walk = TextWalk(bytes) else { return }
      while !walk.isAtEnd {
        buffer.clear()
        tokenizer.read(&walk, into: &buffer, windowSize: windowSize)
        for index in 0..<buffer.count { marks.append("\(buffer[index])") }
      }
      start = walk.sentenceStart
    }
    return (marks, start)
  }

  @Test(arguments: 0..<80)
  func `windows of any size give the same words`(seed: Int) {
    var dice = TestGenerator(seed: UInt64(seed))
    let text =
      seed.isMultiple(of: 2)
      ? RandomText.noise(dice.next(below: 300), using: &dice)
      : RandomText.words(dice.next(below: 60), using: &dice)
    let whole = words(text, windowSize: 1 << 14)
    for size in [1, 2, 3, 7, 16, 64, 100] {
      let cut = words(text, windowSize: size)
      #expect(cut.marks == whole.marks, "windows of \(size)")
      #expect(cut.lastStart == whole.lastStart)
    }
  }

  @Test func `the last sentence begins anew`() {
    let text = Array("It is not. But not bad".utf8)
    text.withUnsafeBytes { bytes in
      let tokenizer = Tokenizer()
      var buffer = TokenBuffer()
      guard var walk = TextWalk(bytes) else { return }
      while !walk.isAtEnd { tokenizer.read(&walk, into: &buffer) }
      #expect(walk.sentenceStart == 3)
      var last = walk.lastSentence
      buffer.clear()
      tokenizer.read(&last, into: &buffer)
      let (count, negated) = (buffer.count, buffer[2].isNegated)
      #expect(count == 3 && negated)
      #expect(last.sentenceStart == 0)
    }
  }

  @Test func `no bytes, no walk`() {
    #expect(TextWalk(UnsafeRawBufferPointer(start: nil, count: 0)) == nil)
  }
}
