internal import Bytes

/// Rows of a delimited file by the names of its columns; ratings and films are read from them.
package struct DelimitedRows {
  package let path: String
  /// The header's names; supplied by the reader if the file has no header.
  package let header: [String]
  /// Whether the file names its columns.
  package let hasHeader: Bool
  /// How many fields the first row has.
  package let width: Int
  private let reader: BlockReader
  private let dialect: DelimitedDialect
  /// `nil` where the file has no header that could stand there again.
  private let repeated: RepeatedHeader?

  /// Opens a file.
  ///
  /// - Parameter headerless: names of the columns of a file whose first row is data; `isData` decides
  ///   that from the first row's fields.
  package init(
    _ input: Input, headerless: [String], isData: ([String]) -> Bool
  ) throws(DataError) {
    self.init(try BlockReader(ByteSource(input)), headerless: headerless, isData: isData)
  }

  /// Takes over a reader that has delivered no row.
  init(_ reader: BlockReader, headerless: [String], isData: ([String]) -> Bool) {
    path = reader.path
    self.reader = reader
    var dialect = reader.takeDialect()
    let first = reader.peekHeader(dialect)
    hasHeader = !isData(first)
    width = first.count
    header = hasHeader ? reader.takeHeader(dialect) : headerless
    repeated = hasHeader ? RepeatedHeader(header) : nil
    reader.wholeLines.withUnsafeBytes { dialect.learn(from: $0, columnCount: first.count) }
    reader.setFraming(.delimited(dialect))
    self.dialect = dialect
  }

  /// The column with the first of some names that the header has.
  package func column(_ names: [String]) -> Int? { FieldName.index(of: names, in: header) }

  /// Calls `body` with each row's line number and fields; the fields live until it returns.
  ///
  /// A row for which `body` returns a problem is counted and named; one that is the header again is passed
  /// over and counted.
  ///
  /// - Parameter isStopped: asked now and then; true ends the reading before the file's end.
  /// - Throws: ``DataError`` where the file breaks off.
  package func forEach(
    isStopped: () -> Bool = { false }, _ body: (DelimitedFields) -> RowProblem.Reason?
  ) throws(DataError) -> RowProblems {
    var problems = RowProblems(path: path)
    let block = RecordBlock()
    var scanner = DelimitedScanner(dialect)
    while !isStopped(), try reader.fill(block) {
      for problem in block.problems { problems.add(problem) }
      guard let start = block.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
        continue
      }
      var p = start
      var line = block.firstLine
      while p < start + block.count {
        let rowStart = p
        switch scanner.scan(p, start + block.count, isFinal: true) {
        case .row(let next):
          p = next
          let fields = DelimitedFields(scanner: scanner, line: line)
          if fields.isBlank { break }
          if let repeated, repeated.isHeader(scanner.fields) {
            problems.uneven.addHeader(line: line)
          } else if let reason = body(fields) {
            problems.add(RowProblem(line: line, reason: reason))
          } else {
            problems.goodCount += 1
          }
        case .malformed(let fault, let next):
          p = next
          problems.add(RowProblem(line: line, reason: RowProblem.Reason(fault)))
        case .incomplete:
          p = start + block.count
        }
        line += UnsafeBufferPointer(start: rowStart, count: p - rowStart).count {
          $0 == ASCII.lineFeed
        }
      }
    }
    return problems
  }
}

/// The fields of one row.
package struct DelimitedFields {
  fileprivate let scanner: DelimitedScanner
  /// The line where the row begins, from 1.
  package let line: Int

  /// How many fields there are.
  package var count: Int { scanner.fields.count }

  var isBlank: Bool { scanner.isBlank }

  /// A field's bytes as they are in the file, without the quotes around it.
  package subscript(column: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: scanner.fields[column].start, count: scanner.fields[column].count)
  }

  /// A field's text, unquoted; ISO-8859-1 where it is not UTF-8, as MovieLens' older files are.
  package func string(_ column: Int) -> String {
    let field = self[column]
    guard scanner.fields[column].hasEscapes else { return Self.text(field) }
    let buffer = ByteBuffer(capacity: field.count)
    scanner.dialect.unescape(scanner.fields[column], into: buffer)
    return withExtendedLifetime(buffer) { Self.text(buffer.bytes) }
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(validating: bytes, as: UTF8.self) ?? latin1(bytes)
  }

  /// The number of a field's text in an index; makes no String for a known text.
  func insert(_ column: Int, into index: inout IDIndex) -> Int {
    let field = self[column]
    let isPlain = !scanner.fields[column].hasEscapes && field.allSatisfy { $0 < ASCII.limit }
    return isPlain ? index.insert(field) : index.insert(string(column))
  }

  private static func latin1(_ bytes: UnsafeRawBufferPointer) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: bytes.map { Unicode.Scalar($0) })
    return text
  }

  /// A field as a number, read without a String where it is a plain decimal.
  package func number(_ column: Int) -> Double? {
    let field = self[column]
    return DecimalBytes.value(field) ?? Double(string(column))
  }
}
