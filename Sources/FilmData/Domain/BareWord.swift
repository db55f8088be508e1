/// A short value as bytes, without the blanks around it, compared without allocating.
struct BareWord {
  private let bytes: UnsafeRawBufferPointer

  init(_ utf8: UnsafeRawBufferPointer) {
    var (start, end) = (0, utf8.count)
    while start < end, utf8[start] <= 0x20 { start += 1 }
    while start < end, utf8[end - 1] <= 0x20 { end -= 1 }
    bytes = UnsafeRawBufferPointer(rebasing: utf8[start..<end])
  }

  /// Whether it is a word, in either case.
  ///
  /// - Parameter word: in lower case.
  func matches(_ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    for (place, byte) in bytes.enumerated() {
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      if (isCapital ? byte | 0x20 : byte) != word.utf8Start[place] { return false }
    }
    return true
  }

  /// Whether it stands for no value: blank, or one of the words that tables write for that.
  var meansNothing: Bool {
    bytes.isEmpty || matches("n/a") || matches("na") || matches("nan") || matches("null")
      || matches("none")
  }

  /// The plain decimal that it is, such as "1", "-1" or "0.0"; `nil` where it is none.
  var decimal: Double? {
    guard let first = bytes.first, bytes.count <= 15 else { return nil }
    let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    var (mantissa, divisor, digits) = (0, 1.0, 0)
    var isFraction = false
    for byte in bytes.dropFirst(isSigned ? 1 : 0) {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if byte &- 0x30 < 10 {
        mantissa = mantissa * 10 + Int(byte & 0x0F)
        digits += 1
        if isFraction { divisor *= 10 }
      } else {
        return nil
      }
    }
    guard digits > 0 else { return nil }
    return Double(first == UInt8(ascii: "-") ? -mantissa : mantissa) / divisor
  }
}
