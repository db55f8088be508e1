internal import Bytes

/// Parses a block of delimited rows by the header's names.
final class DelimitedReviewParser: BlockParser {
  private var scanner: DelimitedScanner
  private let columnCount: Int
  private let columns: [Int?]
  private let values: UnsafeMutableBufferPointer<FieldValue>
  private let bareScale: Double?
  private let labelNumbers: LabelNumbers
  private let unescaped = ByteBuffer()

  init(
    _ dialect: DelimitedDialect, header: [String], names: ReviewFieldNames, bareScale: Double?,
    labelNumbers: LabelNumbers = .usual
  ) {
    scanner = DelimitedScanner(dialect)
    columnCount = header.count
    columns = ReviewField.allCases.map { field in
      names.names(of: field).lazy.compactMap { header.firstIndex(of: $0) }.first
    }
    self.bareScale = bareScale
    self.labelNumbers = labelNumbers
    values = .allocate(capacity: ReviewField.allCases.count)
    values.initialize(repeating: .missing)
  }

  deinit { values.deallocate() }

  func parse(
    _ block: RecordBlock, row: (ReviewRow) -> Void, problem: (RowProblem) -> Void
  ) -> ParseTally {
    guard let start = block.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      return ParseTally()
    }
    let end = start + block.count
    var p = start
    var line = block.firstLine
    var tally = ParseTally()
    while p < end {
      let rowStart = p
      switch scanner.scan(p, end, isFinal: true) {
      case .row(let next):
        p = next
        let isGood = handOut(line: line, row: row, problem: problem)
        if isGood, !isUTF8(rowStart, p - rowStart) { tally.repairedCount += 1 }
      case .malformed(let fault, let next):
        p = next
        problem(RowProblem(line: line, reason: RowProblem.Reason(fault)))
      case .incomplete:
        p = end
      }
      for byte in UnsafeBufferPointer(start: rowStart, count: p - rowStart) where byte == 0x0A {
        line += 1
      }
    }
    return tally
  }

  private func isUTF8(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    (try? UTF8Span(validating: UnsafeBufferPointer(start: start, count: count).span)) != nil
  }

  /// Returns whether the row was good.
  private func handOut(
    line: Int, row: (ReviewRow) -> Void, problem: (RowProblem) -> Void
  ) -> Bool {
    let fields = scanner.fields
    if fields.count == 1, fields[0].count == 0 { return false }
    if fields.count != columnCount {
      let reason = RowProblem.Reason.wrongFieldCount(found: fields.count, header: columnCount)
      problem(RowProblem(line: line, reason: reason))
      return false
    }
    unescape(fields)
    row(
      ReviewRow(
        line: line, values: UnsafeBufferPointer(values), bareScale: bareScale,
        labelNumbers: labelNumbers))
    return true
  }

  private func unescape(_ fields: [DelimitedScanner.Field]) {
    unescaped.clear()
    // Reserved at once, so that no pointer into it moves while the row is in use.
    unescaped.reserve(fields.reduce(0) { $0 + ($1.hasEscapes ? $1.count : 0) })
    for (slot, column) in columns.enumerated() {
      guard let column else { continue }
      let field = fields[column]
      var bytes = UnsafeRawBufferPointer(start: field.start, count: field.count)
      if field.hasEscapes { bytes = unescaped(field) }
      values[slot] = FieldValue(kind: .string, bytes: bytes, json: nil)
    }
  }

  private func unescaped(_ field: DelimitedScanner.Field) -> UnsafeRawBufferPointer {
    let first = unescaped.count
    var offset = 0
    while offset < field.count {
      let byte = field.start[offset]
      unescaped.append(byte)
      offset += byte == UInt8(ascii: "\"") ? 2 : 1
    }
    return UnsafeRawBufferPointer(rebasing: unescaped.bytes[first...])
  }
}
