import Bytes

/// JSON as RFC 8259 has it, read without regard to speed; halves of a pair become U+FFFD.
indirect enum NaiveJSON: Equatable {
  case string([UInt8])
  case number([UInt8])
  case truth(Bool)
  case null
  case list([NaiveJSON])
  case object([Member])

  struct Member: Equatable {
    var key: [UInt8]
    var value: NaiveJSON
  }

  /// Reads a whole text; `nil` where it is not JSON, or is nested deeper than simdjson reads.
  ///
  /// - Parameter allowsHalves: whether an escape may be half of a pair.
  init?(_ text: some Sequence<UInt8>, allowsHalves: Bool = true) {
    let bytes = Array(text)
    guard bytes.withUnsafeBytes({ $0.isUTF8 }) else { return nil }
    var parser = Parser(bytes: bytes, allowsHalves: allowsHalves)
    guard let value = parser.value(depth: 0), parser.isAtEnd else { return nil }
    self = value
  }
}

private struct Parser {
  let bytes: [UInt8]
  let allowsHalves: Bool
  var place = 0

  private static let deepest = 1024

  init(bytes: [UInt8], allowsHalves: Bool) {
    (self.bytes, self.allowsHalves) = (bytes, allowsHalves)
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return place == bytes.count
    }
  }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: count)
    guard bytes[place...].prefix(count).elementsEqual(wanted) else { return false }
    place += count
    return true
  }

  mutating func value(depth: Int) -> NaiveJSON? {
    skipBlanks()
    guard depth < Self.deepest, let byte = next else { return nil }
    switch byte {
    case UInt8(ascii: "\""): return string().map(NaiveJSON.string)
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "t"): return take("true") ? .truth(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .truth(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> NaiveJSON? {
    place += 1
    skipBlanks()
    if take("}") { return .object([]) }
    var members: [NaiveJSON.Member] = []
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\""), let key = string() else { return nil }
      skipBlanks()
      guard take(":"), let value = value(depth: depth + 1) else { return nil }
      members.append(NaiveJSON.Member(key: key, value: value))
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { return nil }
    }
  }

  private mutating func list(depth: Int) -> NaiveJSON? {
    place += 1
    skipBlanks()
    if take("]") { return .list([]) }
    var elements: [NaiveJSON] = []
    while true {
      guard let value = value(depth: depth + 1) else { return nil }
      elements.append(value)
      skipBlanks()
      if take("]") { return .list(elements) }
      guard take(",") else { return nil }
    }
  }

  private mutating func digits() -> Int {
    let start = place
    while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
    return place - start
  }

  private mutating func number() -> NaiveJSON? {
    let start = place
    _ = take("-")
    if !take("0"), digits() == 0 { return nil }
    if take("."), digits() == 0 { return nil }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { return nil }
    }
    return .number(Array(bytes[start..<place]))
  }

  private mutating func string() -> [UInt8]? {
    place += 1
    var text: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return text
      case 0..<0x20: return nil
      case UInt8(ascii: "\\"):
        guard let escaped = escape() else { return nil }
        text += escaped
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> [UInt8]? {
    guard let byte = next else { return nil }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"): return scalar()
    default: return nil
    }
  }

  private mutating func unit() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    let digits = bytes[place..<place + 4]
    guard digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else { return nil }
    place += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func scalar() -> [UInt8]? {
    guard let high = unit() else { return nil }
    if let scalar = UnicodeScalar(high) { return Array(String(scalar).utf8) }
    let start = place
    if high < 0xDC00, take("\\u"), let low = unit(), (0xDC00..<0xE000).contains(low),
      let scalar = UnicodeScalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    {
      return Array(String(scalar).utf8)
    }
    place = start
    return allowsHalves ? Array("\u{FFFD}".utf8) : nil
  }
}
