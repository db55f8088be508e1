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
  /// Fields of one row; kept, so that a row costs no allocation.
  private var fields: [Field] = []
  /// Lists met before: few combinations of genres serve all films.
  private var lists: [UInt64: (bytes: Range<Int>, value: [String])] = [:]

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes.assumingMemoryBound(to: UInt8.self)
    fields.reserveCapacity(10)
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// The fields of the next row, and the position moved behind its end.
  mutating func nextRow() -> [Field] {
    fields.removeAll(keepingCapacity: true)
    while true {
      fields.append(nextField())
      guard position < bytes.count else { return fields }
      let separator = bytes[position]
      position += 1
      if separator == 0x2C { continue }
      if separator == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      return fields
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
  mutating func list(_ field: Field) -> [String] {
    guard !field.bytes.isEmpty else { return [] }
    guard !field.hasDoubledQuotes else {
      return string(field).split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes[field.bytes] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if let known = lists[hash], bytes[known.bytes].elementsEqual(bytes[field.bytes]) {
      return known.value
    }
    var value: [String] = []
    var start = field.bytes.lowerBound
    for index in field.bytes where bytes[index] == 0x7C {
      value.append(string(start..<index))
      start = index + 1
    }
    value.append(string(start..<field.bytes.upperBound))
    lists[hash] = (field.bytes, value)
    return value
  }
}
