/// Signs in Chinese and Japanese width, U+FF01…U+FF5E, as ASCII's: "８／１０" is "8/10".
enum FullWidth {
  /// The lead byte of every sign.
  static let lead: UInt8 = 0xEF

  /// The sign of ASCII that three bytes mean; `nil` for others.
  static func sign(_ bytes: (UInt8, UInt8, UInt8)) -> UInt8? {
    switch bytes {
    case (lead, 0xBC, 0x81...0xBF): bytes.2 - 0x60
    case (lead, 0xBD, 0x80...0x9E): bytes.2 - 0x20
    default: nil
    }
  }

  /// The sign of ASCII that one of U+FF01…U+FF5E means.
  static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    Unicode.Scalar(scalar.value - 0xFEE0)
  }

  /// A text with these signs as ASCII's; `nil` where it has none.
  static func folded(_ utf8: UnsafeRawBufferPointer) -> [UInt8]? {
    var result: [UInt8] = []
    var index = 0
    while index < utf8.count {
      if index + 2 < utf8.count, let sign = sign((utf8[index], utf8[index + 1], utf8[index + 2])) {
        result.append(sign)
        index += 3
      } else {
        result.append(utf8[index])
        index += 1
      }
    }
    return result.count < utf8.count ? result : nil
  }
}
