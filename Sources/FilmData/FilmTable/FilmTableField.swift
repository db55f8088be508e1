/// The position of a field in the bytes of a film table: between its separators, or its quotes.
struct FilmTableField: Sendable {
  private let start: UInt32
  /// The number of bytes, and in the lowest bit whether quotes in the field are doubled.
  private let countAndFlag: UInt32

  /// No bytes at all.
  static let none = FilmTableField(0..<0)

  /// - Precondition: the range ends within 2 GB.
  @inline(__always)
  init(_ range: Range<Int>, hasDoubledQuotes: Bool = false) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    countAndFlag =
      UInt32(truncatingIfNeeded: range.count) << 1 | (hasDoubledQuotes ? 1 : 0)
  }

  var count: Int { Int(countAndFlag >> 1) }
  var range: Range<Int> { Int(start)..<Int(start) + count }
  var hasDoubledQuotes: Bool { countAndFlag & 1 != 0 }

  /// Hands out what the field says; the bytes must not be kept.
  @inline(__always)
  func withText<Result>(
    in table: UnsafeRawBufferPointer, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let written = UnsafeRawBufferPointer(rebasing: table[range])
    guard hasDoubledQuotes else { return body(written.assumingMemoryBound(to: UInt8.self)) }
    var unquoted: [UInt8] = []
    var index = 0
    while index < written.count {
      unquoted.append(written[index])
      index += written[index] == 0x22 ? 2 : 1
    }
    return unquoted.withUnsafeBufferPointer(body)
  }

  /// Hands out the elements of a list in order; none if the field is empty.
  @inline(__always)
  func forEachElement(
    in table: UnsafeRawBufferPointer, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard count > 0 else { return }
    withText(in: table) { text in
      var start = 0
      for index in text.indices where text[index] == 0x7C {
        body(UnsafeBufferPointer(rebasing: text[start..<index]))
        start = index + 1
      }
      body(UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  func string(in table: UnsafeRawBufferPointer) -> String {
    withText(in: table) { String(decoding: $0, as: UTF8.self) }
  }

  func list(in table: UnsafeRawBufferPointer) -> [String] {
    var list: [String] = []
    forEachElement(in: table) { list.append(String(decoding: $0, as: UTF8.self)) }
    return list
  }
}
