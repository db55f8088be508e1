import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct ByteBufferTests {
  @Test func growsAsItIsFilled() {
    var generator = TestGenerator(seed: 1)
    let buffer = ByteBuffer(capacity: 0)
    var expected: [UInt8] = []
    for _ in 0..<500 {
      let bytes = generator.bytes(count: generator.next(below: 40))
      if generator.next(below: 2) == 0 {
        bytes.withUnsafeBytes { buffer.append($0) }
      } else {
        for byte in bytes { buffer.append(byte) }
      }
      expected += bytes
    }
    #expect(Array(buffer.bytes) == expected)
    #expect(buffer.count == expected.count)
  }

  @Test func texts() {
    let buffer = ByteBuffer()
    buffer.append("static ")
    buffer.append("Зеркало".description + " 🎬")
    buffer.append("")
    #expect(buffer.string == "static Зеркало 🎬")
  }

  @Test func clearedAndTruncated() {
    let buffer = ByteBuffer()
    buffer.append("a film")
    buffer.truncate(to: 1)
    #expect(buffer.string == "a")
    buffer.append("b")
    #expect(buffer.string == "ab")
    buffer.clear()
    #expect(buffer.bytes.isEmpty)
  }

  @Test func truncatingBeyondTheEndIsAMistake() async {
    await #expect(processExitsWith: .failure) { ByteBuffer().truncate(to: 1) }
  }
}
