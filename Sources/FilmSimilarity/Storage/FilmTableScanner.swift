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
  /// Lists met before: few combinations of genres serve all films.
  private var lists: [UInt64: (bytes: Range<Int>, value: [String])] = [:]

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
    position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x2C || byte == 0x0A || byte == 0x0D { break }
      position += 1
    }
    return Field(bytes: start..<position, hasDoubledQuotes: false)
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
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in field.bytes { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    if let known = lists[hash], isEqual(known.bytes, field.bytes) { return known.value }
    let value = list(field)
    lists[hash] = (field.bytes, value)
    return value
  }

  private func isEqual(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<a.count where bytes[a.lowerBound + offset] != bytes[b.lowerBound + offset] {
      return false
    }
    return true
  }
}
