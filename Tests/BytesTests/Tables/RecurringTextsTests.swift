import Testing

@testable import Bytes

struct RecurringTextsTests {
  @Test func `equal bytes have one number, others the next`() {
    // Enough texts that the table grows several times, with common starts and lengths.
    let names = (0..<20_000).map { "Director Number \($0)" } + (0..<9).map { String($0) } + [""]
    let bytes = Array(names.joined().utf8)
    bytes.withUnsafeBytes { all in
      var texts = RecurringTexts()
      for _ in 0..<2 {
        var start = 0
        for (number, name) in names.enumerated() {
          let text = UnsafeRawBufferPointer(rebasing: all[start..<start + name.utf8.count])
          start += name.utf8.count
          #expect(texts.number(of: text) == number)
        }
        #expect(texts.count == names.count)
      }
    }
  }

  @Test func `bytes elsewhere are compared, not their place`() {
    let (a, b) = (Array("Drama|Crime".utf8), Array("Drama|Crime".utf8))
    var texts = RecurringTexts()
    a.withUnsafeBytes { first in
      b.withUnsafeBytes { second in
        #expect(texts.number(of: first) == 0)
        #expect(texts.number(of: second) == 0)
        #expect(texts.number(of: UnsafeRawBufferPointer(rebasing: second.dropLast())) == 1)
      }
    }
  }
}
