/// Reads bytes that are a number and nothing else, without a String.
public enum DecimalBytes {
  /// The value of bytes that are a plain decimal, such as `1`, `-1.50`, `+.5` or `4.`; `nil` for other
  /// bytes.
  ///
  /// Plain means: an optional sign, digits, at most one point; at most ``DecimalDigits/limit`` digits. No
  /// blanks, no exponent. The value is the `Double` nearest to it.
  ///
  /// - Complexity: O(*n*).
  @inlinable
  public static func value(_ bytes: UnsafeRawBufferPointer) -> Double? {
    let isNegative = bytes.first == ASCII.minus
    var digits = DecimalDigits()
    var isDecimal = false
    for byte in bytes.dropFirst(isNegative || bytes.first == ASCII.plus ? 1 : 0) {
      if ASCII.isDigit(byte), digits.count < DecimalDigits.limit {
        digits.append(byte, isDecimal: isDecimal)
      } else if byte == ASCII.period, !isDecimal {
        isDecimal = true
      } else {
        return nil
      }
    }
    guard digits.count > 0 else { return nil }
    return isNegative ? -digits.value : digits.value
  }

  /// The value of bytes that are a whole number without a sign, of at most ``DecimalDigits/limit``
  /// digits; `nil` for other bytes.
  @inlinable @inline(__always)
  public static func whole(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= DecimalDigits.limit else { return nil }
    var value = 0
    for index in bytes.startIndex..<bytes.endIndex {
      let digit = bytes.base[index] &- ASCII.zero
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}
