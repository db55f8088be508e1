/// Cuts the bytes of a film table into rows and fields, and fields into values.
struct FilmTableScanner {
  /// The bytes of a field between its separators, or between its quotes.
  struct Field {
    let bytes: Range<Int>
    /// Whether quotes stand twice for once in it.
    let hasDoubledQuotes: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The first fields of the row read last; in place, so that a row costs no allocation.
  private(set) var fields = InlineArray<10, Field>(
    repeating: Field(bytes: 0..<0, hasDoubledQuotes: false))
  /// Few combinations of genres serve all films.
  private var lists = RecurringLists()

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes.assumingMemoryBound(to: UInt8.self)
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// Reads a row into `fields`, and returns how many fields it has, which may be more.
  mutating func nextRow() -> Int {
    var count = 0
    while true {
      let field = nextField()
      if count < fields.count { fields[count] = field }
      count += 1
      guard position < bytes.count else { return count }
      let separator = bytes[position]
      position += 1
      if separator == 0x2C { continue }
      if separator == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      return count
    }
  }

  private mutating func nextField() -> Field {
    guard position < bytes.count, bytes[position] == 0x22 else { return plainField() }
    position += 1
    let start = position
    var hasDoubledQuotes = false
    while position < bytes.count {
      if bytes[position] == 0x22 {
        guard position + 1 < bytes.count, bytes[position + 1] == 0x22 else { break }
        hasDoubledQuotes = true
        position += 1
      }
      position += 1
    }
    let field = Field(bytes: start..<min(position, bytes.count), hasDoubledQuotes: hasDoubledQuotes)
    // What stands between the closing quote and the separator belongs to nothing.
    position += 1
    _ = plainField()
    return field
  }

  private mutating func plainField() -> Field {
    let start = min(position, bytes.count)
    position = end(ofPlainFieldFrom: start)
    return Field(bytes: start..<position, hasDoubledQuotes: false)
  }

  /// The place of the next comma or line end, else the end; eight bytes at a time while there are so
  /// many.
  private func end(ofPlainFieldFrom start: Int) -> Int {
    var place = start
    let words = UnsafeRawBufferPointer(bytes)
    while place &+ 8 <= words.count {
      let chunk = UInt64(
        littleEndian: words.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let ends =
        zeros(chunk ^ 0x2C2C_2C2C_2C2C_2C2C) | zeros(chunk ^ 0x0A0A_0A0A_0A0A_0A0A)
        | zeros(chunk ^ 0x0D0D_0D0D_0D0D_0D0D)
      if ends != 0 { return place &+ ends.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < bytes.count, ![0x2C, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    return place
  }

  /// The top bit of each byte that is zero, up to the first: Warren, Hacker's Delight, 6-1.
  private func zeros(_ chunk: UInt64) -> UInt64 {
    (chunk &- 0x0101_0101_0101_0101) & ~chunk & 0x8080_8080_8080_8080
  }

  // MARK: Values

  func string(_ field: Field) -> String {
    guard field.hasDoubledQuotes else { return string(field.bytes) }
    var unquoted: [UInt8] = []
    var index = field.bytes.lowerBound
    while index < field.bytes.upperBound {
      unquoted.append(bytes[index])
      index += bytes[index] == 0x22 ? 2 : 1
    }
    return String(decoding: unquoted, as: UTF8.self)
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// A whole number: `.some(nil)` for an empty field, `nil` for anything that is no number.
  func integer(_ field: Field) -> Int?? {
    guard !field.bytes.isEmpty else { return .some(nil) }
    guard field.bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes[field.bytes] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return .some(value)
  }

  /// The elements of a list; none for an empty field.
  func list(_ field: Field) -> [String] {
    guard !field.bytes.isEmpty else { return [] }
    guard !field.hasDoubledQuotes else {
      return string(field).split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    var value: [String] = []
    var start = field.bytes.lowerBound
    for index in field.bytes where bytes[index] == 0x7C {
      value.append(string(start..<index))
      start = index + 1
    }
    value.append(string(start..<field.bytes.upperBound))
    return value
  }

  /// The same for a column of few different lists: equal ones are made once.
  mutating func recurringList(_ field: Field) -> [String] {
    guard !field.bytes.isEmpty else { return [] }
    let text = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[field.bytes]))
    if let known = lists.find(text) { return known }
    let value = list(field)
    lists.add(value)
    return value
  }
}
