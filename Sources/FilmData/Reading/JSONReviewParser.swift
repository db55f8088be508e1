internal import Bytes
internal import CSimdjson
import Glibc

/// Parses a block of JSON lines, one object per line.
final class JSONReviewParser: BlockParser {
  private let json = filmlab_json_parser_create()
  private let names: JSONNameTable
  private let found: UnsafeMutableBufferPointer<filmlab_json_value>
  private let values: UnsafeMutableBufferPointer<FieldValue>
  private let bareScale: Double?
  private let labelNumbers: LabelNumbers
  private let needsText: Bool
  private let repaired = ByteBuffer()

  init(
    names fieldNames: ReviewFieldNames, bareScale: Double?, labelNumbers: LabelNumbers = .usual,
    needsText: Bool = true
  ) {
    self.bareScale = bareScale
    self.labelNumbers = labelNumbers
    self.needsText = needsText
    names = JSONNameTable(
      ReviewField.allCases.flatMap { field in
        fieldNames.names(of: field).enumerated().map { ($0.element, field.rawValue, $0.offset) }
      })
    found = .allocate(capacity: ReviewField.allCases.count)
    values = .allocate(capacity: ReviewField.allCases.count)
    values.initialize(repeating: .missing)
  }

  deinit {
    filmlab_json_parser_destroy(json)
    found.deallocate()
    values.deallocate()
  }

  func parse(
    _ block: RecordBlock, row: (ReviewRow) -> Void, problem: (RowProblem) -> Void
  ) -> ParseTally {
    var tally = ParseTally()
    guard let start = block.bytes.baseAddress else { return tally }
    let end = start + block.count
    var p = start
    var line = block.firstLine
    while p < end {
      let lineEnd = memchr(p, 0x0A, end - p).map { UnsafeRawPointer($0) } ?? end
      parse(p, count: lineEnd - p, line: line, tally: &tally, row: row, problem: problem)
      p = lineEnd + 1
      line += 1
    }
    return tally
  }

  /// Parses one object; hands out a row or a problem, or neither where the text is blank.
  func parse(
    _ text: UnsafeRawPointer, count: Int, line: Int, tally: inout ParseTally,
    row: (ReviewRow) -> Void, problem: (RowProblem) -> Void
  ) {
    if Self.isBlank(text, count) { return }
    var code = read(text, count)
    if code != 0, filmlab_json_is_utf8_error(code) != 0 {
      repair(text, count)
      code = repaired.bytes.baseAddress.map { read($0, repaired.count) } ?? code
      if code == 0 { tally.repairedCount += 1 }
    }
    if let reason = fault(code, text) { return problem(RowProblem(line: line, reason: reason)) }
    row(
      ReviewRow(
        line: line, values: UnsafeBufferPointer(values), bareScale: bareScale,
        labelNumbers: labelNumbers))
  }

  private func read(_ text: UnsafeRawPointer, _ count: Int) -> Int32 {
    let code = filmlab_json_read_object(
      json, text.assumingMemoryBound(to: CChar.self), count, names.names.baseAddress,
      names.names.count,
      found.baseAddress, found.count)
    for slot in found.indices { values[slot] = FieldValue(found[slot]) }
    return code
  }

  private func fault(_ code: Int32, _ text: UnsafeRawPointer) -> RowProblem.Reason? {
    if code != 0 {
      if text.load(as: UInt8.self) == UInt8(ascii: "[") { return .jsonArray }
      return .brokenJSON(reason: String(cString: filmlab_json_error(code)))
    }
    let value = values[ReviewField.text.rawValue]
    if !needsText { return nil }
    switch value.kind {
    case .string: return nil
    case .missing: return .noText
    case .null: return .nullText
    default: return .textNotString
    }
  }

  private func repair(_ text: UnsafeRawPointer, _ count: Int) {
    let bytes = UnsafeRawBufferPointer(start: text, count: count)
    repaired.clear()
    repaired.append(String(decoding: bytes, as: UTF8.self))
    repaired.reserve(Int(FILMLAB_JSON_PADDING))
  }

  private static func isBlank(_ text: UnsafeRawPointer, _ count: Int) -> Bool {
    for offset in 0..<count {
      switch text.load(fromByteOffset: offset, as: UInt8.self) {
      case 0x20, 0x09, 0x0D: continue
      default: return false
      }
    }
    return true
  }

  /// The keys of the object on a line; empty if the line is not an object.
  ///
  /// - Parameter line: must be followed by as many readable bytes as a block's padding.
  static func keys(of line: UnsafeRawBufferPointer) -> [String] {
    let json = filmlab_json_parser_create()
    defer { filmlab_json_parser_destroy(json) }
    let capacity = 1 << 14
    let keys = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = filmlab_json_keys(
        json, line.baseAddress?.assumingMemoryBound(to: CChar.self), line.count,
        UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self), capacity)
    }
    return keys.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }
}
