/// The bytes of a word in its text: `start..<end`.
struct TokenSpan: Hashable {
  var start: UInt32
  var end: UInt32
}
