internal import FilmData

/// Writes the letters and digits of a name, and a `_` for what is between them.
struct SlugWriter {
  /// The most bytes that one character takes: "and" between two `_`, or a letter that becomes several in lower case.
  static let mostAtOnce = 16

  private let output: UnsafeMutableBufferPointer<UInt8>
  private let limit: Int
  private var count = 0
  /// Whether a `_` is due before the next letter.
  private var isBetween = false

  /// - Parameter output: as long as the limit and ``mostAtOnce``.
  init(to output: UnsafeMutableBufferPointer<UInt8>, limit: Int) {
    (self.output, self.limit) = (output, limit)
  }

  /// Whether no more is to be written.
  var isFull: Bool { count >= limit }
  /// What was written.
  var text: String { String(decoding: output[..<count], as: UTF8.self) }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    if isBetween, count > 0 {
      output[count] = UInt8(ascii: "_")
      count += 1
    }
    isBetween = false
    output[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func write(ascii byte: UInt8) {
    if (byte | 0x20) &- 0x61 < 26 {
      put(byte | 0x20)
    } else if byte &- 0x30 < 10 {
      put(byte)
    } else if byte == UInt8(ascii: "&") {
      write(word: "and")
    } else if byte != UInt8(ascii: "'"), byte != UInt8(ascii: "`") {
      isBetween = true
    }
  }

  private mutating func write(word: StaticString) {
    isBetween = true
    for index in 0..<word.utf8CodeUnitCount { put(word.utf8Start[index]) }
    isBetween = true
  }

  mutating func write(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return write(ascii: UInt8(scalar.value)) }
    switch LatinFolding.fold(scalar.value) {
    case .one(let letter): put(letter)
    case .two(let first, let second):
      put(first)
      put(second)
    case nil: write(beyondLatin: scalar)
    }
  }

  private mutating func write(beyondLatin scalar: Unicode.Scalar) {
    switch scalar.value {
    // Apostrophes, and what joins or marks a letter without being one.
    case 0x00B4, 0x02BC, 0x2018, 0x2019, 0x201B, 0x2032, 0x0300...0x036F, 0x200B...0x200D,
      0xFE00...0xFE0F:
      return
    case 0x00BC: write(fraction: "1", "4")
    case 0x00BD: write(fraction: "1", "2")
    case 0x00BE: write(fraction: "3", "4")
    default: write(other: scalar)
    }
  }

  private mutating func write(fraction numerator: StaticString, _ denominator: StaticString) {
    write(word: numerator)
    write(word: denominator)
  }

  private mutating func write(other scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.numericType == .digit, let digit = properties.numericValue {
      return put(0x30 + UInt8(digit))
    }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark: break
    default:
      guard properties.isAlphabetic else {
        isBetween = true
        return
      }
    }
    for byte in properties.lowercaseMapping.utf8.prefix(Self.mostAtOnce - 1) { put(byte) }
  }
}
