internal import Bytes

/// Parses a block of delimited rows by the header's names.
final class DelimitedReviewParser: BlockParser {
  private var scanner: DelimitedScanner
  private let rows: UnevenRow
  private let repeated: RepeatedHeader
  private let header: [String]
  private let columns: [Int?]
  /// The first slot of each of the header's columns; `nil` for one that no slot has.
  private let slots: [Int?]
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
    repeated = RepeatedHeader(header)
    columns = ReviewField.allCases.map { field in
      names.names(of: field).lazy.compactMap { header.firstIndex(of: $0) }.first
    }
    slots = header.indices.map { [columns] column in columns.firstIndex(of: column) }
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
        if isGood, !UnsafeRawBufferPointer(start: rowStart, count: p - rowStart).isUTF8 {
          tally.repairedCount += 1
        }
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

  /// Returns whether the row was good.
  private func handOut(
    _ place: RowPlace, _ tally: inout ParseTally, row: (ReviewRow) -> Void,
    problem: (RowProblem) -> Void
  ) -> Bool {
    var fields = scanner.fields
    if repeated.isHeader(fields) {
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
    // Reserved at once, and each column written once, so that no pointer into it moves while the row is
    // in use.
    unescaped.reserve(fields.reduce(0) { $0 + ($1.hasEscapes ? $1.count : 0) })
    for (slot, column) in columns.enumerated() {
      guard let column else { continue }
      // A column may serve two slots, as a title is the film's key too.
      let first = slots[column] ?? slot
      values[slot] = first < slot ? values[first] : value(of: column, in: fields)
    }
    guard let kept else { return }
    for column in header.indices {
      kept.set(column, slots[column].map { values[$0] } ?? value(of: column, in: fields))
    }
  }

  private func value(of column: Int, in fields: [DelimitedScanner.Field]) -> FieldValue {
    guard column < fields.count else { return .missing }
    let field = fields[column]
    var bytes = field.bytes
    if field.hasEscapes {
      let first = unescaped.count
      scanner.dialect.unescape(field, into: unescaped)
      bytes = UnsafeRawBufferPointer(rebasing: unescaped.bytes[first...])
    }
    return FieldValue(kind: .string, bytes: bytes, json: nil)
  }
}
