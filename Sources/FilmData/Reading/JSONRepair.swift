internal import Bytes
internal import CSimdjson

/// Makes strict JSON of a row that another notation spoils: Python's quotes, `NaN`, commas at the end,
/// invalid UTF-8.
///
/// Use it on one thread only.
final class JSONRepair {
  private let json = filmlab_json_parser_create()
  private let line = ByteBuffer()
  private let text = ByteBuffer()

  deinit { filmlab_json_parser_destroy(json) }

  /// The row as strict JSON, followed by a parser's padding; valid until the next call.
  ///
  /// - Returns: `nil` where it is not one object.
  func repaired(_ row: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    // A list of values, or a text that only begins like an object, is not made into one.
    guard row.first(where: { !ASCII.isBlank($0) }) == UInt8(ascii: "{") else { return nil }
    var writer = JSONLinesWriter(.top)
    line.clear()
    writer.write(row, to: line)
    writer.finish(to: line)
    guard line.bytes.dropLast().allSatisfy({ $0 != ASCII.lineFeed }), line.count > 1 else {
      return nil
    }
    line.truncate(to: line.count - 1)
    line.reserve(Int(FILMLAB_JSON_PADDING))
    return line.bytes
  }

  /// The row with its invalid UTF-8 replaced, followed by a parser's padding; valid until the next call.
  func withValidText(_ row: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    text.clear()
    text.append(String(decoding: row, as: UTF8.self))
    text.reserve(Int(FILMLAB_JSON_PADDING))
    return text.bytes
  }

  /// The keys of a row's object and, as paths, of those in it; empty where the row is no object.
  ///
  /// - Parameter row: must be followed by as many readable bytes as a block's padding.
  func keys(of row: UnsafeRawBufferPointer, depth: Int32 = 2) -> [String] {
    let keys = listedKeys(row, depth)
    if !keys.isEmpty { return keys }
    return repaired(row).map { listedKeys($0, depth) } ?? []
  }

  private func listedKeys(_ row: UnsafeRawBufferPointer, _ depth: Int32) -> [String] {
    let capacity = 1 << 14
    let keys = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = filmlab_json_keys(
        json, row.baseAddress?.assumingMemoryBound(to: CChar.self), row.count, depth,
        UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self), capacity)
    }
    return keys.split(separator: ASCII.lineFeed).map { String(decoding: $0, as: UTF8.self) }
  }
}
