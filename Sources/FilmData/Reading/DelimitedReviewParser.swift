internal import Bytes

/// Parses a block of delimited rows by the header's names.
final class DelimitedReviewParser: BlockParser {
  private var scanner: DelimitedScanner
  private let rows: UnevenRow
  private let header: [String]
  private let columns: [Int?]
  private let values: UnsafeMutableBufferPointer<FieldValue>
  private let meaning: ValueMeaning
  private let unescaped = ByteBuffer()
  private let kept: KeptColumns?
  private let keptNames: KeptNames?

  init(
    _ dialect: DelimitedDialect, header: [String], names: ReviewFieldNames,
    meaning: ValueMeaning = ValueMeaning(), needsText: Bool = true, keptNames: KeptNames? = nil
  ) {
    scanner = DelimitedScanner(dialect)
    self.header = header
    columns = ReviewField.allCases.map { field in
      names.names(of: field).lazy.compactMap { header.firstIndex(of: $0) }.first
    }
    rows = UnevenRow(dialect, header: header, columns: columns, needsText: needsText)
    self.meaning = meaning
    self.keptNames = keptNames
    kept = keptNames.map { _ in KeptColumns(header) }
    values = .allocate(capacity: ReviewField.allCases.count)
    values.initialize(repeating: .missing)
  }

  deinit { values.deallocate() }

  func parse(
    _ block: RecordBlock, row: (ReviewRow) -> Void, problem: (RowProblem) -> Void
  ) -> ParseTally {
    var tally = ParseTally()
    guard let start = block.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      return tally
    }
    let end = start + block.count
    var p = start
    var place = RowPlace(line: block.firstLine, row: block.firstRow)
    while p < end {
      let rowStart = p
      switch scanner.scan(p, end, isFinal: true) {
      case .row(let next):
        p = next
        if scanner.isBlank { break }
        let isGood = handOut(place, &tally, row: row, problem: problem)
        if isGood, !isUTF8(rowStart, p - rowStart) { tally.repairedCount += 1 }
        place.row += 1
      case .malformed(let fault, let next):
        p = next
        problem(RowProblem(line: place.line, reason: RowProblem.Reason(fault)))
        place.row += 1
      case .incomplete:
        p = end
      }
      for byte in UnsafeBufferPointer(start: rowStart, count: p - rowStart) where byte == 0x0A {
        place.line += 1
      }
    }
    return tally
  }

  private struct RowPlace {
    var line: Int
    var row: Int
  }

  private func isUTF8(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    (try? UTF8Span(validating: UnsafeBufferPointer(start: start, count: count).span)) != nil
  }

  /// Returns whether the row was good.
  private func handOut(
    _ place: RowPlace, _ tally: inout ParseTally, row: (ReviewRow) -> Void,
    problem: (RowProblem) -> Void
  ) -> Bool {
    var fields = scanner.fields
    if rows.isHeader(fields) {
      tally.uneven.addHeader(line: place.line)
      return false
    }
    if fields.count != header.count {
      let found = fields.count
      guard let kind = rows.fit(&fields) else {
        let reason = RowProblem.Reason.wrongFieldCount(found: found, header: header.count)
        problem(RowProblem(line: place.line, reason: reason))
        return false
      }
      tally.uneven.add(kind, line: place.line)
    }
    unescape(fields)
    var review = ReviewRow(
      line: place.line, row: place.row, values: UnsafeBufferPointer(values), meaning: meaning)
    if let kept {
      review.kept = kept.fields
      review.keptNames = keptNames
    }
    row(review)
    return true
  }

  private func unescape(_ fields: [DelimitedScanner.Field]) {
    unescaped.clear()
    // Reserved at once, so that no pointer into it moves while the row is in use.
    unescaped.reserve(fields.reduce(0) { $0 + ($1.hasEscapes ? 2 * $1.count : 0) })
    for (slot, column) in columns.enumerated() {
      guard let column else { continue }
      values[slot] = column < fields.count ? value(fields[column]) : .missing
    }
    guard let kept else { return }
    for column in header.indices {
      kept.set(column, column < fields.count ? value(fields[column]) : .missing)
    }
  }

  private func value(_ field: DelimitedScanner.Field) -> FieldValue {
    var bytes = field.bytes
    if field.hasEscapes {
      let first = unescaped.count
      scanner.dialect.unescape(field, into: unescaped)
      bytes = UnsafeRawBufferPointer(rebasing: unescaped.bytes[first...])
    }
    return FieldValue(kind: .string, bytes: bytes, json: nil)
  }
}
