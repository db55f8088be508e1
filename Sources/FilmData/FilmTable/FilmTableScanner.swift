internal import Bytes

/// Cuts the bytes of a film table into rows and fields, and reads numbers.
struct FilmTableScanner {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  /// The first fields of the last row read; stored inline, so that a row costs no allocation.
  private(set) var fields = InlineArray<14, FilmTableField>(repeating: .none)

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
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
      if separator == ASCII.comma { continue }
      if separator == ASCII.carriageReturn, position < bytes.count,
        bytes[position] == ASCII.lineFeed
      {
        position += 1
      }
      return count
    }
  }

  @inline(__always)
  private mutating func nextField() -> FilmTableField {
    guard position < bytes.count, bytes[position] == ASCII.quote else { return plainField() }
    return quotedField()
  }

  private mutating func quotedField() -> FilmTableField {
    position += 1
    let start = position
    var hasDoubledQuotes = false
    while position < bytes.count {
      if bytes[position] == ASCII.quote {
        guard position + 1 < bytes.count, bytes[position + 1] == ASCII.quote else { break }
        hasDoubledQuotes = true
        position += 1
      }
      position += 1
    }
    let field = FilmTableField(
      start..<min(position, bytes.count), hasDoubledQuotes: hasDoubledQuotes)
    // Ignores text between the closing quote and the separator.
    position += 1
    _ = plainField()
    return field
  }

  @inline(__always)
  private mutating func plainField() -> FilmTableField {
    let start = min(position, bytes.count)
    position = end(ofPlainFieldFrom: start)
    return FilmTableField(start..<position)
  }

  /// The index of the next comma or line end, else the end; searches eight bytes at a time while that
  /// many are left.
  @inline(__always)
  private func end(ofPlainFieldFrom start: Int) -> Int {
    var index = start
    while index &+ 8 <= bytes.count {
      let chunk = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let ends =
        zeros(chunk ^ 0x2C2C_2C2C_2C2C_2C2C) | zeros(chunk ^ 0x0A0A_0A0A_0A0A_0A0A)
        | zeros(chunk ^ 0x0D0D_0D0D_0D0D_0D0D)
      if ends != 0 { return index &+ ends.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < bytes.count, !Self.isSeparator(bytes[index]) { index += 1 }
    return index
  }

  @inline(__always)
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == ASCII.comma || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  /// The top bit of each byte that is zero, up to the first: Warren, Hacker's Delight, 6-1.
  @inline(__always)
  private func zeros(_ chunk: UInt64) -> UInt64 {
    (chunk &- 0x0101_0101_0101_0101) & ~chunk & 0x8080_8080_8080_8080
  }

  /// A whole number below two billion: −1 for an empty field, `nil` for anything else.
  @inline(__always)
  func integer(_ field: FilmTableField) -> Int32? {
    guard field.count > 0 else { return FilmTableRow.unknown }
    guard field.count <= 10 else { return nil }
    return DecimalBytes.whole(bytes[field.range]).flatMap { Int32(exactly: $0) }
  }

  /// A number at IMDb, as `tt0072443`: −1 for an empty field, `nil` for anything else.
  @inline(__always)
  func imdbNumber(_ field: FilmTableField) -> Int32? {
    guard field.count > 0 else { return FilmTableRow.unknown }
    let range = field.range
    guard field.count > 2, field.count <= 12, bytes[range.lowerBound] == UInt8(ascii: "t"),
      bytes[range.lowerBound + 1] == UInt8(ascii: "t")
    else { return nil }
    return DecimalBytes.whole(bytes[range.dropFirst(2)]).flatMap { Int32(exactly: $0) }
  }
}
