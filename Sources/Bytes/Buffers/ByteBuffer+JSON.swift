/// Pieces of JSON, written at a hundred megabytes a second: JSONEncoder reaches two.
extension ByteBuffer {
  /// Writes a number with at most four decimals, without zeros at the end.
  ///
  /// A number that is not finite is written as `null`, since JSON has no other form for it.
  package func append(number: Double) {
    let magnitude = abs(number)
    // Also false for NaN.
    guard magnitude < 1e11 else { return append(number: number, scale: 10_000) }
    let scaled = UInt64(magnitude * 10_000 + 0.5)
    reserve(24)
    if number < 0, scaled != 0 { append(ASCII.minus) }
    let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: 10_000)
    append(integer: Int(whole))
    if fraction != 0 { append(fourDecimals: UInt32(fraction)) }
  }

  /// Writes a number rounded to 1/`scale`, without zeros at the end.
  ///
  /// - Parameter scale: a power of ten.
  package func append(number: Double, scale: Int) {
    guard number.isFinite else { return append("null") }
    // Beyond the integers there are no decimals to round.
    guard abs(number) * Double(scale) < 1e18 else { return append("\(number)" as String) }
    var scaled = Int((abs(number) * Double(scale)).rounded())
    if number < 0, scaled != 0 { append(ASCII.minus) }
    append(integer: scaled / scale)
    scaled %= scale
    guard scaled != 0 else { return }
    append(ASCII.period)
    var place = scale / 10
    while scaled != 0 {
      append(ASCII.zero &+ UInt8(truncatingIfNeeded: scaled / place))
      scaled %= place
      place /= 10
    }
  }

  /// Writes the decimals of a fraction in ten-thousandths, 1 to 9999.
  @inline(__always)
  private func append(fourDecimals fraction: UInt32) {
    let (high, low) = fraction.quotientAndRemainder(dividingBy: 100)
    let (first, second) = high.quotientAndRemainder(dividingBy: 10)
    let (third, fourth) = low.quotientAndRemainder(dividingBy: 10)
    let digits = first | second << 8 | third << 16 | fourth << 24
    let text = (UInt64(digits | 0x3030_3030) << 8) | UInt64(ASCII.period)
    storage.storeBytes(of: text.littleEndian, toByteOffset: used, as: UInt64.self)
    // The last digit that is not zero ends the number.
    used &+= 2 + (31 - digits.leadingZeroBitCount) / 8
  }

  /// Writes an integer that is not negative.
  package func append(integer: Int) {
    precondition(integer >= 0, "\(integer) is negative")
    if integer < 10 { return append(ASCII.zero &+ UInt8(truncatingIfNeeded: integer)) }
    var count = 0
    var rest = integer
    while rest > 0 { (rest, count) = (rest / 10, count + 1) }
    reserve(count)
    rest = integer
    for place in stride(from: used + count - 1, through: used, by: -1) {
      let digit = ASCII.zero &+ UInt8(truncatingIfNeeded: rest % 10)
      storage.storeBytes(of: digit, toByteOffset: place, as: UInt8.self)
      rest /= 10
    }
    used &+= count
  }

  /// Writes a JSON string; invalid UTF-8 becomes U+FFFD.
  package func append(quoted bytes: UnsafeRawBufferPointer) {
    if bytes.contains(where: { $0 >= ASCII.limit }), String(validating: bytes, as: UTF8.self) == nil
    {
      return append(quoted: String(decoding: bytes, as: UTF8.self))
    }
    append(ASCII.quote)
    var plain = 0
    for (index, byte) in bytes.enumerated() where Self.needsEscape(byte) {
      append(UnsafeRawBufferPointer(rebasing: bytes[plain..<index]))
      append(escaped: byte)
      plain = index + 1
    }
    append(UnsafeRawBufferPointer(rebasing: bytes[plain...]))
    append(ASCII.quote)
  }

  /// Writes a JSON string.
  package func append(quoted text: String) {
    var text = text
    text.withUTF8 { append(quoted: UnsafeRawBufferPointer($0)) }
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < ASCII.space || byte == ASCII.quote || byte == ASCII.backslash
  }

  private func append(escaped byte: UInt8) {
    switch byte {
    case ASCII.lineFeed: append("\\n")
    case ASCII.carriageReturn: append("\\r")
    case ASCII.tab: append("\\t")
    case ASCII.quote: append("\\\"")
    case ASCII.backslash: append("\\\\")
    default:
      append("\\u00")
      append(Self.hexDigit(byte >> 4))
      append(Self.hexDigit(byte & 15))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? ASCII.zero + value : UInt8(ascii: "a") + value - 10
  }
}
