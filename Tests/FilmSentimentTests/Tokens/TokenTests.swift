import Testing

@testable import FilmSentiment

struct TokenBufferTests {
  private func token(_ number: Int) -> Token {
    let place = UInt32(number)
    return Token(
      hash: UInt64(number), span: TokenSpan(start: place, end: place + 1),
      flags: TokenFlags(isName: false, isNegated: false, isAfterBut: false, boundary: .none))
  }

  @Test(arguments: [1, 2, 3, 1_000])
  func `keeps what is appended while it grows`(capacity: Int) {
    var buffer = TokenBuffer(capacity: capacity)
    for number in 0..<2_000 { buffer.append(token(number)) }
    let hashes = (0..<buffer.count).map { buffer[$0].hash }
    #expect(hashes == Array(0..<2_000))
  }

  @Test func `is empty once cleared`() {
    var buffer = TokenBuffer(capacity: 4)
    for number in 0..<10 { buffer.append(token(number)) }
    buffer.lastSentenceStart = 7
    buffer.clear()
    let (count, start) = (buffer.count, buffer.lastSentenceStart)
    #expect(count == 0 && start == 0)
    buffer.append(token(5))
    let (one, first) = (buffer.count, buffer[0].hash)
    #expect(one == 1 && first == 5)
  }
}
