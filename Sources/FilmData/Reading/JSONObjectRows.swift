internal import Bytes

/// The objects of a JSON file: one a line, or in arrays.
struct JSONObjectRows {
  /// The input's name.
  let path: String
  private let content: Content

  private enum Content {
    case lines(BlockReader)
    case text(PaddedText, JSONRows)
  }

  /// Takes over a reader that has delivered no row.
  ///
  /// - Throws: ``DataError`` where the file has no object.
  init(_ reader: BlockReader) throws(DataError) {
    path = reader.path
    let first = reader.firstLine.withUnsafeBytes { JSONRows($0) }
    if first.openLine == nil, first.rows.count == 1, !Self.isJSONArray(reader) {
      content = .lines(reader)
      return
    }
    let (bytes, line) = try reader.takeAll()
    let text = PaddedText(bytes)
    let rows = JSONRows(text.bytes, firstLine: line)
    if rows.rows.isEmpty {
      throw .malformed(path: path, line: line, reason: "broken JSON: there is no whole object, {…}")
    }
    content = .text(text, rows)
  }

  /// Whether a file looks like JSON.
  static func isJSON(_ reader: BlockReader) -> Bool {
    let first = reader.firstLine.first { !ASCII.isBlank($0) }
    return first == UInt8(ascii: "{") || isJSONArray(reader)
  }

  private static func isJSONArray(_ reader: BlockReader) -> Bool {
    reader.firstLine.first { !ASCII.isBlank($0) } == ASCII.openingBracket
  }

  /// Calls `body` with each object and its line; one for which it returns a problem is counted and named.
  ///
  /// - Throws: ``DataError`` where the file breaks off.
  func forEach(
    _ body: (UnsafeRawBufferPointer, _ line: Int) throws(JSONFault) -> RowProblem.Reason?
  ) throws(DataError) -> RowProblems {
    var problems = RowProblems(path: path)
    switch content {
    case .lines(let reader):
      let block = RecordBlock()
      while try reader.fill(block) {
        for problem in block.problems { problems.add(problem) }
        var line = block.firstLine
        for text in block.bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
          defer { line += 1 }
          if text.allSatisfy(ASCII.isBlank) { continue }
          Self.add(UnsafeRawBufferPointer(rebasing: text), line, to: &problems, body)
        }
      }
    case .text(let text, let rows):
      for row in rows.rows {
        let object = UnsafeRawBufferPointer(rebasing: text.bytes[row.range])
        Self.add(object, row.line, to: &problems, body)
      }
      if let line = rows.openLine {
        problems.add(
          RowProblem(line: line, reason: .brokenJSON(reason: "a bracket is never closed")))
      }
    }
    return problems
  }

  private static func add(
    _ object: UnsafeRawBufferPointer, _ line: Int, to problems: inout RowProblems,
    _ body: (UnsafeRawBufferPointer, Int) throws(JSONFault) -> RowProblem.Reason?
  ) {
    do throws(JSONFault) {
      if let reason = try body(object, line) {
        problems.add(RowProblem(line: line, reason: reason))
      } else {
        problems.goodCount += 1
      }
    } catch {
      problems.add(RowProblem(line: line, reason: .brokenJSON(reason: error.reason)))
    }
  }
}
