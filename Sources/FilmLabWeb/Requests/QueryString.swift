/// The part of a request's target behind the question mark: names and values, decoded.
package struct QueryString: Sendable, Equatable {
  /// The pairs in order; a name may come several times, and a value that cannot be decoded is `nil`.
  package let pairs: [Pair]

  package struct Pair: Sendable, Equatable {
    package var name: String
    package var value: String?
  }

  /// Reads `name=value&name=value`: `+` is a blank, `%` begins a byte in two hexadecimal digits.
  package init(_ text: some StringProtocol) {
    pairs = text.utf8.split(separator: UInt8(ascii: "&")).map { part in
      let sides = part.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return Pair(
        name: QueryString.decoded(sides[0]) ?? "",
        value: sides.count > 1 ? QueryString.decoded(sides[1]) : "")
    }
  }

  /// The bytes without their escapes; `nil` where an escape is broken or the result no UTF-8.
  private static func decoded(_ text: some Collection<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = text.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(0x20)
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
          return nil
        }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
