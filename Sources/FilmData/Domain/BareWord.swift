internal import Bytes

/// A short value as bytes, without the blanks around it, compared without allocating.
struct BareWord {
  private let bytes: UnsafeRawBufferPointer

  init(_ utf8: UnsafeRawBufferPointer) {
    var (start, end) = (0, utf8.count)
    while start < end, utf8[start] <= ASCII.space { start += 1 }
    while start < end, utf8[end - 1] <= ASCII.space { end -= 1 }
    bytes = UnsafeRawBufferPointer(rebasing: utf8[start..<end])
  }

  /// Whether it is a word, in either case.
  ///
  /// - Parameter word: in lower case.
  func matches(_ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    for (index, byte) in bytes.enumerated() {
      if ASCII.lowercased(byte) != word.utf8Start[index] { return false }
    }
    return true
  }

  /// Whether it means that there is no value: blank, or one of the words that tables use for that.
  var meansNothing: Bool {
    bytes.isEmpty || matches("n/a") || matches("na") || matches("nan") || matches("null")
      || matches("none") || matches("\\n")
  }

  /// Its value if it is a plain decimal such as "1", "-1" or "0.0", else `nil`.
  var decimal: Double? { bytes.count <= 15 ? DecimalBytes.value(bytes) : nil }
}
