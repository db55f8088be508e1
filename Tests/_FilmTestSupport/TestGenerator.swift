/// The random numbers of the tests: the same on every machine and in every run of a seed.
///
/// SplitMix64 (doi 10.1145/2660193.2660195), written out here because the tests of a generator
/// must not draw from that very generator.
package struct TestGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 to `bound` - 1.
  package mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A number in 0..<1.
  package mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// One of the elements, which must not be empty.
  package mutating func element<Element>(of elements: [Element]) -> Element {
    elements[next(below: elements.count)]
  }

  /// Any bytes.
  package mutating func bytes(count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
  }

  /// A text put together of pieces that break careless readers: quotes, delimiters, line ends,
  /// escapes, control characters and letters of one to four bytes.
  package mutating func awkwardText(pieces: Int) -> String {
    (0..<pieces).map { _ in element(of: TestGenerator.awkwardPieces) }.joined()
  }

  private static let awkwardPieces = [
    "\"", "\"\"", ",", ";", "\t", "|", ":", "::", "\n", "\r\n", "\r", "\\", "\\u", "/", " ", "  ",
    "a", "film", "{", "}", "[", "]", "\u{0}", "\u{1}", "\u{7F}", "é", "ß", "Зеркало", "鏡", "🎬",
    "e\u{301}", "\u{FEFF}", "\u{FFFD}", "\u{2028}", "0", "-1.5", "null",
  ]
}
