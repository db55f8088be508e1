import CTextMasks
import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct WordRunsTests {
  /// The runs by a loop over bytes.
  private func naive(_ text: [UInt8]) -> [UInt32] {
    func mayBeWord(_ index: Int) -> Bool {
      guard text.indices.contains(index) else { return false }
      let kind = ByteClass.table[Int(text[index])]
      return kind == ByteClass.word.rawValue || kind == ByteClass.beyondASCII.rawValue
    }
    let inRun = text.indices.map { index in
      mayBeWord(index) || (text[index] == 0x27 && mayBeWord(index - 1) && mayBeWord(index + 1))
    }
    var bounds: [UInt32] = []
    for index in 0...text.count {
      let before = index > 0 && inRun[index - 1]
      let here = index < text.count && inRun[index]
      if before != here { bounds.append(UInt32(index)) }
    }
    return bounds
  }

  private func runs(_ text: [UInt8]) -> [UInt32] {
    var runs = WordRuns(capacity: 1)
    return text.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return [] }
      runs.find(in: start, length: bytes.count)
      return (0..<2 * runs.count).map { runs.bounds[$0] }
    }
  }

  @Test(arguments: 0..<200)
  func `are those of a loop over bytes`(seed: Int) {
    var dice = TestGenerator(seed: UInt64(seed))
    let text =
      seed.isMultiple(of: 2)
      ? RandomText.noise(dice.next(below: 400), using: &dice)
      : RandomText.words(dice.next(below: 60), using: &dice)
    #expect(runs(text) == naive(text))
  }

  @Test(arguments: [1, 15, 16, 17, 63, 64, 65, 127, 128, 129, 200])
  func `go on across every edge of the masks`(length: Int) {
    for gap in 0..<length {
      for byte in ["'", " ", "a", "é"].flatMap({ Array($0.utf8).prefix(1) }) {
        var text = [UInt8](repeating: UInt8(ascii: "x"), count: length)
        text[gap] = byte
        #expect(runs(text) == naive(text), "byte \(byte) at \(gap) of \(length)")
      }
    }
  }

  @Test(arguments: [0, 1, 15, 16, 17, 4_095, 4_096, 10_000])
  func `lines are counted as by a loop`(length: Int) {
    var dice = TestGenerator(seed: UInt64(length))
    for text in [
      (0..<length).map { _ in dice.next(below: 3) == 0 ? 0x0A : UInt8(dice.next(below: 256)) },
      [UInt8](repeating: 0x0A, count: length),
    ] {
      let count = text.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { filmlab_count_lines($0, bytes.count) } ?? 0
      }
      #expect(count == text.count { $0 == 0x0A })
    }
  }
}
