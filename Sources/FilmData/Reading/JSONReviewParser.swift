internal import Bytes
internal import CSimdjson
import Glibc

/// Parses a block of JSON lines, one object per line.
final class JSONReviewParser: BlockParser {
  private let json = filmlab_json_parser_create()
  private let names: JSONNameTable
  private let found: UnsafeMutableBufferPointer<filmlab_json_value>
  private let values: UnsafeMutableBufferPointer<FieldValue>
  private let meaning: ValueMeaning
  private let needsText: Bool
  private let repair = JSONRepair()
  private let kept: KeptMembers?
  private let keptNames: KeptNames?

  init(
    names fieldNames: ReviewFieldNames, meaning: ValueMeaning = ValueMeaning(),
    needsText: Bool = true, keptNames: KeptNames? = nil
  ) {
    self.meaning = meaning
    self.needsText = needsText
    self.keptNames = keptNames
    kept = keptNames.map { _ in KeptMembers() }
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
    var (line, number) = (block.firstLine, block.firstRow)
    while p < end {
      let lineEnd = memchr(p, 0x0A, end - p).map { UnsafeRawPointer($0) } ?? end
      let first = p.load(as: UInt8.self)
      if first != ASCII.lineFeed, first != ASCII.carriageReturn {
        parse(
          UnsafeRawBufferPointer(start: p, count: lineEnd - p), line: line, number: number,
          tally: &tally, row: row, problem: problem)
        number += 1
      }
      p = lineEnd + 1
      line += 1
    }
    return tally
  }

  /// Parses one object; hands out a row or a problem, or neither where the text is blank.
  ///
  /// - Parameter number: the row's number among those of the input.
  func parse(
    _ text: UnsafeRawBufferPointer, line: Int, number: Int, tally: inout ParseTally,
    row: (ReviewRow) -> Void, problem: (RowProblem) -> Void
  ) {
    if text.allSatisfy({ $0 == ASCII.space || $0 == ASCII.tab || $0 == ASCII.carriageReturn }) {
      return
    }
    var text = text
    var code = read(text)
    if code != 0, filmlab_json_is_utf8_error(code) != 0 {
      text = repair.withValidText(text)
      code = read(text)
      if code == 0 { tally.repairedCount += 1 }
    }
    var isStrict = false
    if code != 0, let strict = repair.repaired(text) {
      let second = read(strict)
      // The fault of the row as it is written is the one to report.
      if second == 0 { (text, code, isStrict) = (strict, second, true) }
    }
    if let reason = fault(code, text) { return problem(RowProblem(line: line, reason: reason)) }
    var review = ReviewRow(
      line: line, row: number, values: UnsafeBufferPointer(values), meaning: meaning)
    if let kept {
      // Python's NaN, say, in a field that is only handed on. A row that was made strict already is not
      // written once more: its values lie in the memory that would be written to.
      let fields =
        kept.fields(of: text) ?? (isStrict ? nil : repair.repaired(text).flatMap(kept.fields))
      if let fields { review.kept = fields } else { tally.uneven.addUnkept(line: line) }
      review.keptNames = keptNames
    }
    row(review)
  }

  private func read(_ text: UnsafeRawBufferPointer) -> Int32 {
    let code = filmlab_json_read_object(
      json, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count,
      names.names.baseAddress, names.names.count, found.baseAddress, found.count)
    for slot in found.indices { values[slot] = FieldValue(found[slot]) }
    return code
  }

  private func fault(_ code: Int32, _ text: UnsafeRawBufferPointer) -> RowProblem.Reason? {
    if code != 0 {
      if text.first == ASCII.openingBracket { return .jsonArray }
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
}
