import CTextMasks
import Testing

/// Where marks are found, whatever way the processor has of looking.
struct TextMarksTests {
  private func marks(_ text: [UInt8], _ range: Range<Int>) -> [Int] {
    var places = [UInt32](repeating: 0, count: range.count + 1)
    let count = filmlab_text_marks(text, range.lowerBound, range.upperBound, text.count, &places)
    return places.prefix(count).map { Int($0) }
  }

  private func expected(_ text: [UInt8], _ range: Range<Int>) -> [Int] {
    let signs = Set("&<[\\`:;=0123456789".utf8).union([0xC2, 0xCA, 0xCC, 0xE2, 0xEE, 0xEF])
    return range.filter { place in
      let byte = text[place]
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      let repeats =
        place + 2 < text.count && byte == text[place + 1] && byte == text[place + 2]
      return signs.contains(byte) || isLetter && repeats
    }
  }

  @Test(arguments: 0..<200)
  func `finds every mark of a range`(seed: Int) {
    var state = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return Int(state >> 33) % bound
    }
    let text = (0..<next(300)).map { _ in
      next(3) == 0 ? UInt8(next(256)) : Array("aab  & eé4".utf8)[next(11)]
    }
    let start = text.isEmpty ? 0 : next(text.count)
    let end = start + (text.isEmpty ? 0 : next(text.count - start + 1))
    #expect(marks(text, start..<end) == expected(text, start..<end))
    #expect(marks(text, 0..<text.count) == expected(text, 0..<text.count))
  }
}
