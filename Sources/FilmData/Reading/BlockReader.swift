package import Bytes
internal import CTextMasks
import Glibc

/// What ends a row.
package enum RowFraming: Sendable, Hashable {
  /// A line feed.
  case lines
  /// A line feed, a carriage return or both, outside quotes.
  case delimited(DelimitedDialect)
}

/// Cuts an input into blocks of whole rows, so that several workers can parse them in parallel.
///
/// Memory is one block per worker, whatever the input's size. A row longer than the longest is
/// skipped and reported.
package final class BlockReader {
  /// The default length of the longest row that is read.
  package static let maximumRow = 16 << 20
  /// How many bytes a block holds, unless one row needs more: few enough to stay in the second-level
  /// cache from the first access to the last.
  package static let usualBlockSize = 1 << 18

  package let path: String
  private var source: ByteSource
  private let blockSize: Int
  private let longestRow: Int
  package private(set) var framing = RowFraming.lines
  private var carry: [UInt8] = []
  private var line = 1
  private var row = 1
  /// The rows that the last search for the end of one found.
  private var rowsFound = 0
  private var isAtEnd = false
  private var failure: DataError?

  /// Reads the first line.
  ///
  /// - Throws: ``DataError`` where the input breaks off before its first byte, or is not text.
  package init(
    _ source: ByteSource, blockSize: Int = BlockReader.usualBlockSize,
    longestRow: Int = BlockReader.maximumRow
  ) throws(DataError) {
    precondition(blockSize > 0, "a block of \(blockSize) bytes")
    self.source = source
    self.blockSize = blockSize
    self.longestRow = longestRow
    path = source.name
    try readStart()
    try checkText()
  }

  /// Reads on until the first line that is not empty is whole, so that it can show the format.
  private func readStart() throws(DataError) {
    let block = RecordBlock(capacity: min(blockSize, 1 << 16))
    var start = 0
    repeat {
      if block.vacant.isEmpty { block.grow() }
      readMore(block)
      let mark = block.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      start = mark + block.bytes[mark...].prefix { $0 == 0x0A || $0 == 0x0D }.count
    } while !isAtEnd && block.count < longestRow
      && Self.firstLineFeed(UnsafeRawBufferPointer(rebasing: block.bytes[start...])) == nil
    line += Self.lineCount(block.bytes[..<start])
    carry = Array(block.bytes[start...])
    if carry.isEmpty { throw failure ?? .empty(path) }
  }

  private func checkText() throws(DataError) {
    if let name = Self.encoding(carry) { throw .encoding(path: path, name: name) }
    if Self.looksBinary(carry.prefix(1 << 12)) { throw .binary(path) }
  }

  /// Text has few control bytes; images, programs and archives have many.
  private static func looksBinary(_ start: ArraySlice<UInt8>) -> Bool {
    let control = start.count { ($0 < 0x20 && !(0x09...0x0D).contains($0)) || $0 == 0x7F }
    return control * 20 > start.count
  }

  /// The encoding that a byte order mark names, if it is not UTF-8.
  private static func encoding(_ start: [UInt8]) -> String? {
    let marks: [(bytes: [UInt8], name: String)] = [
      ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"), ([0xFF, 0xFE], "UTF-16"),
      ([0xFE, 0xFF], "UTF-16"),
    ]
    return marks.first { start.starts(with: $0.bytes) }?.name
  }

  /// The first line that is not empty, without its end, or as much of it as was read.
  package var firstLine: ArraySlice<UInt8> {
    let end = carry.withUnsafeBytes { Self.firstLineFeed($0) }
    let line = carry[..<(end ?? carry.count)]
    return line.last == 0x0D ? line.dropLast() : line
  }

  /// The first bytes, from the first line that is not empty on: as many as asked for, or all.
  package func lookAhead(_ count: Int) -> [UInt8] {
    let block = RecordBlock(capacity: 1 << 16)
    while carry.count < count, !isAtEnd {
      block.count = 0
      readMore(block)
      carry += block.bytes
    }
    return carry
  }

  /// Whether the input broke off in what was read so far.
  var isBroken: Bool { failure != nil }

  /// The whole lines among the bytes that were read so far, or all of these if they have no line end.
  var wholeLines: [UInt8] {
    let end = carry.withUnsafeBytes { isAtEnd ? nil : Self.lastLineFeed($0) }
    return end.map { Array(carry[...$0]) } ?? carry
  }

  /// Reads a JSON document as JSON lines from here on; call it before the first ``fill(_:)``.
  ///
  /// - Throws: ``DataError`` where the document has no record.
  func unwrap(_ place: JSONRecordPlace) throws(DataError) {
    let decoder = JSONLinesDecoder(carry, source, place, failure: failure)
    source = ByteSource(path, decoder)
    (carry, failure, isAtEnd) = ([], nil, false)
    try readStart()
  }

  /// Sets how rows end; call it before the first ``fill(_:)``.
  package func setFraming(_ framing: RowFraming) { self.framing = framing }

  /// All bytes from the first line that is not empty, and its number; nothing is left to read.
  ///
  /// - Throws: ``DataError`` where the input breaks off.
  func takeAll() throws(DataError) -> (bytes: [UInt8], firstLine: Int) {
    let rest = try isAtEnd ? [] : source.readToEnd()
    if let failure { throw failure }
    defer { (carry, isAtEnd) = ([], true) }
    return (carry + rest, line)
  }

  /// The dialect of delimited text: what Excel's line `sep=;` names, which is then skipped, else what
  /// the first line looks like.
  package func takeDialect() -> DelimitedDialect {
    guard let named = DelimitedDialect(naming: firstLine) else {
      return DelimitedDialect(sniffing: firstLine)
    }
    let end = carry.withUnsafeBytes { Self.firstLineFeed($0) }
    carry.removeFirst(end.map { $0 + 1 } ?? carry.count)
    line += 1
    return named
  }

  /// Reads the header row and moves past it.
  package func takeHeader(_ dialect: DelimitedDialect) -> [String] {
    let (names, length) = header(dialect)
    line += Self.lineCount(carry.prefix(length))
    carry.removeFirst(length)
    return names
  }

  /// The fields of the first row, without moving past it.
  package func peekHeader(_ dialect: DelimitedDialect) -> [String] { header(dialect).names }

  /// The fields of the first row; reads until it is whole, since it may have line ends in quotes.
  private func header(_ dialect: DelimitedDialect) -> (names: [String], length: Int) {
    var scanner = DelimitedScanner(dialect)
    while true {
      let isFinal = isAtEnd || carry.count >= longestRow
      let found = carry.withUnsafeBufferPointer { bytes -> (names: [String], length: Int)? in
        guard let start = bytes.baseAddress else { return ([], 0) }
        switch scanner.scan(start, start + bytes.count, isFinal: isFinal) {
        case .row(let next), .malformed(_, let next):
          let names = scanner.fields.map {
            String(decoding: UnsafeBufferPointer(start: $0.start, count: $0.count), as: UTF8.self)
          }
          return (names, next - start)
        case .incomplete: return nil
        }
      }
      if let found { return found }
      let more = RecordBlock(capacity: max(1 << 12, carry.count))
      readMore(more)
      carry += more.bytes
    }
  }

  /// The whole rows among the first bytes, without moving past them.
  func firstRows() -> RecordBlock {
    let block = RecordBlock(capacity: max(1 << 12, carry.count))
    append(carry, to: block)
    block.firstLine = line
    block.firstRow = row
    block.count = lastRowEnd(block)
    return block
  }

  /// Fills a block with the next rows; false at the end.
  ///
  /// - Throws: ``DataError`` for faults of the system or of compressed data, after every whole row
  ///   before the fault was delivered.
  package func fill(_ block: RecordBlock) throws(DataError) -> Bool {
    block.clear(to: blockSize)
    block.firstLine = line
    block.firstRow = row
    append(carry, to: block)
    carry.removeAll()
    // Delivers what is available before waiting for more.
    var end = lastRowEnd(block)
    var searched = block.count
    while end == 0, !isAtEnd {
      if block.vacant.isEmpty, block.capacity >= longestRow {
        end = skipLongRow(block)
        searched = block.count
      } else {
        if block.vacant.isEmpty { block.grow() }
        readMore(block)
        // Searched again when half as much is new, so that time is linear in the row's length.
        let isSoon = block.count > blockSize && block.count < searched + searched / 2
        if isSoon, !isAtEnd, !block.vacant.isEmpty { continue }
        end = lastRowEnd(block, after: searched)
        searched = block.count
      }
    }
    carry = Array(block.bytes[end...])
    block.count = end
    if isAtEnd, failure != nil { carry.removeAll() }
    line += Self.lineCount(block.bytes)
    row += end > 0 ? rowsFound : 0
    if end == 0, block.problems.isEmpty, let failure { throw failure }
    return end > 0 || !block.problems.isEmpty
  }

  private func append(_ bytes: [UInt8], to block: RecordBlock) {
    while block.vacant.count < bytes.count { block.grow() }
    bytes.withUnsafeBytes { block.vacant.copyMemory(from: $0) }
    block.count += bytes.count
  }

  private func readMore(_ block: RecordBlock) {
    do throws(DataError) {
      // A block that grew for a long row must not fill up with what follows: that is for the next.
      let room = UnsafeMutableRawBufferPointer(rebasing: block.vacant.prefix(blockSize))
      let count = try source.read(into: room)
      block.count += count
      isAtEnd = count == 0
    } catch {
      failure = error
      isAtEnd = true
    }
  }

  /// - Parameter searched: how many bytes at the start are known to contain no row's end.
  private func lastRowEnd(_ block: RecordBlock, after searched: Int = 0) -> Int {
    let isFinal = isAtEnd && failure == nil
    guard block.count > 0 else { return 0 }
    switch framing {
    case .lines:
      // A long row must not be searched again with every new piece of it.
      let fresh = UnsafeRawBufferPointer(rebasing: block.bytes[searched...])
      let end = isFinal ? block.count : Self.lastLineFeed(fresh).map { searched + $0 + 1 } ?? 0
      rowsFound = Self.rowCount(UnsafeRawBufferPointer(rebasing: block.bytes[..<end]))
      return end
    case .delimited(let dialect):
      return lastRowEnd(block.bytes, dialect, isFinal: isFinal)
    }
  }

  private func lastRowEnd(
    _ bytes: UnsafeRawBufferPointer, _ dialect: DelimitedDialect, isFinal: Bool
  ) -> Int {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
    var scanner = DelimitedScanner(dialect)
    let end = start + bytes.count
    var p = start
    rowsFound = 0
    while p < end {
      switch scanner.scan(p, end, isFinal: isFinal) {
      case .row(let next):
        p = next
        if !scanner.isBlank { rowsFound += 1 }
      case .malformed(_, let next):
        p = next
        rowsFound += 1
      case .incomplete: return p - start
      }
    }
    return p - start
  }

  /// Drops a row that fills a whole block; returns the end of the whole rows that follow in it.
  private func skipLongRow(_ block: RecordBlock) -> Int {
    if case .delimited = framing, let lineEnd = Self.firstLineFeed(block.bytes) {
      // An unclosed quote: its own line is bad, but what follows may be good.
      rowsFound = 1
      return lineEnd + 1
    }
    block.problems.append(RowProblem(line: line, reason: .tooLong(limit: longestRow)))
    var lineEnd: Int?
    repeat {
      block.count = 0
      readMore(block)
      lineEnd = Self.firstLineFeed(block.bytes)
    } while !isAtEnd && lineEnd == nil
    let rest = Array(block.bytes.dropFirst(lineEnd.map { $0 + 1 } ?? block.count))
    block.count = 0
    append(rest, to: block)
    line += 1
    row += 1
    (block.firstLine, block.firstRow) = (line, row)
    return lastRowEnd(block)
  }

  private static func firstLineFeed(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard let start = bytes.baseAddress else { return nil }
    return memchr(start, 0x0A, bytes.count).map { UnsafeRawPointer($0) - start }
  }

  private static func lastLineFeed(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    let end = filmlab_last_line_end(start, bytes.count)
    return end > 0 ? end - 1 : nil
  }

  private static func rowCount(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    return filmlab_count_rows(start.assumingMemoryBound(to: UInt8.self), bytes.count)
  }

  private static func lineCount(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.withContiguousStorageIfAvailable { lineCount(UnsafeRawBufferPointer($0)) }
      ?? bytes.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
  }

  private static func lineCount(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    return filmlab_count_lines(start.assumingMemoryBound(to: UInt8.self), bytes.count)
  }
}
