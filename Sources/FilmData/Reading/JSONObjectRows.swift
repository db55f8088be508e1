internal import Bytes

/// The objects of a JSON file: one a line, or in one text, as in an array.
struct JSONObjectRows {
  /// The input's name.
  let path: String
  private let content: Content
  private let repair = JSONRepair()

  private enum Content {
    case lines(BlockReader)
    case text(PaddedText, JSONRows)
  }

  /// Takes over a reader that has delivered no row.
  ///
  /// - Throws: ``DataError`` where the file has no object.
  init(_ reader: BlockReader) throws(DataError) {
    path = reader.path
    if Self.firstByte(reader) == UInt8(ascii: "{"),
      Self.isLines(path) || Self.isWhole(reader.firstLine)
    {
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
    firstByte(reader).map { [UInt8(ascii: "{"), ASCII.openingBracket].contains($0) } ?? false
  }

  private static func firstByte(_ reader: BlockReader) -> UInt8? {
    reader.firstLine.first { !ASCII.isBlank($0) }
  }

  /// Whether a file's name says that it has an object a line.
  private static func isLines(_ path: String) -> Bool {
    path.lowercased().split(separator: ".").dropFirst().contains { $0 == "jsonl" || $0 == "ndjson" }
  }

  /// Whether a line is one whole object.
  private static func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
    let found = line.withUnsafeBytes { JSONRows($0) }
    let start = line.prefix { ASCII.isBlank($0) }.count
    return found.openLine == nil && found.rows.count == 1
      && found.rows[0].range.lowerBound == start
  }

  /// The keys of the first objects and, as paths, of those in them; to be asked for before the rows.
  func keys(depth: Int32) -> [String] {
    switch content {
    case .lines(let reader): return reader.firstRows().jsonKeys(depth: depth)
    case .text(let text, let rows):
      var keys = NameList()
      for row in rows.rows.prefix(50) {
        let object = UnsafeRawBufferPointer(rebasing: text.bytes[row.range])
        for key in repair.keys(of: object, depth: depth) { keys.add(key) }
      }
      return keys.names
    }
  }

  /// Calls `body` with each object and its line; one for which it returns a problem is counted and named.
  ///
  /// An object that `body` cannot read is mended first: Python's quotes, a comma too many, invalid UTF-8.
  ///
  /// - Throws: ``DataError`` where the file breaks off.
  func forEach(_ body: Body) throws(DataError) -> RowProblems {
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
          add(UnsafeRawBufferPointer(rebasing: text), line: line, to: &problems, body)
        }
      }
    case .text(let text, let rows):
      for row in rows.rows {
        let object = UnsafeRawBufferPointer(rebasing: text.bytes[row.range])
        add(object, line: row.line, to: &problems, body)
      }
      if let line = rows.openLine {
        problems.add(
          RowProblem(line: line, reason: .brokenJSON(reason: "a bracket is never closed")))
      }
    }
    return problems
  }

  /// Reads an object, which is followed by a parser's padding.
  typealias Body = (_ object: UnsafeRawBufferPointer, _ line: Int) throws(JSONFault) ->
    RowProblem.Reason?

  private func add(
    _ object: UnsafeRawBufferPointer, line: Int, to problems: inout RowProblems, _ body: Body
  ) {
    func count(_ problem: RowProblem.Reason?, isMended: Bool) {
      if let problem { return problems.add(RowProblem(line: line, reason: problem)) }
      problems.goodCount += 1
      if isMended, !object.isUTF8 { problems.repairedCount += 1 }
    }
    do throws(JSONFault) {
      count(try body(object, line), isMended: false)
    } catch {
      // The fault of the row as it is written is the one to report.
      do throws(JSONFault) {
        guard let mended = repair.repaired(object) else { throw error }
        count(try body(mended, line), isMended: true)
      } catch _ {
        problems.add(RowProblem(line: line, reason: .brokenJSON(reason: error.reason)))
      }
    }
  }
}
